package muster.operation.view;

import java.time.Instant;
import java.util.List;
import muster.operation.event.CourtReturn;
import muster.operation.event.Execution;
import muster.operation.event.Oath;
import muster.operation.event.ProbableCause;
import muster.operation.event.TriggerConfirmation;
import muster.operation.event.WarrantApproved;
import muster.operation.event.WarrantDenied;
import muster.operation.event.WarrantExecuted;
import muster.operation.event.WarrantKind;
import muster.operation.event.WarrantRequested;
import muster.operation.event.WarrantReturned;
import muster.operation.event.WarrantReturnedForRevision;
import muster.operation.event.WarrantTriggered;
import muster.operation.event.WarrantWithdrawn;
import muster.shared.OfficerId;
import muster.shared.SiteId;
import muster.shared.WarrantId;
import org.jspecify.annotations.Nullable;

/** A warrant as far as it came, with the affidavit it rests on. */
public record Warrant(
        WarrantId id,
        SiteId siteId,
        WarrantKind kind,
        Status status,
        OfficerId affiantId,
        String court,
        List<ProbableCause> probableCause,
        List<String> offences,
        List<String> itemsToSeize,
        @Nullable Oath sworn,
        @Nullable String trigger,
        Instant requestedAt,
        @Nullable CourtDecision decision,
        @Nullable TriggerConfirmation triggered,
        @Nullable Execution execution,
        @Nullable CourtReturn filed,
        @Nullable String withdrawnFor) {

    public enum Status {
        REQUESTED,
        ISSUED,
        DENIED,
        RETURNED_FOR_REVISION,
        EXECUTED,
        RETURNED,
        WITHDRAWN,
        EXPIRED
    }

    static Warrant of(WarrantRequested e) {
        return new Warrant(
                e.warrantId(),
                e.siteId(),
                e.kind(),
                Status.REQUESTED,
                e.affiantId(),
                e.court(),
                e.probableCause(),
                e.offences(),
                e.itemsToSeize(),
                e.sworn(),
                e.trigger(),
                e.requestedAt(),
                null,
                null,
                null,
                null,
                null);
    }

    Warrant issued(WarrantApproved e) {
        return decided(Status.ISSUED, CourtDecision.of(e));
    }

    Warrant denied(WarrantDenied e) {
        return decided(Status.DENIED, CourtDecision.of(e));
    }

    Warrant sentBack(WarrantReturnedForRevision e) {
        return decided(Status.RETURNED_FOR_REVISION, CourtDecision.of(e));
    }

    private Warrant decided(Status next, CourtDecision by) {
        return now(next, by, triggered, execution, filed, withdrawnFor);
    }

    Warrant triggered(WarrantTriggered e) {
        return now(status, decision, e.confirmation(), execution, filed, withdrawnFor);
    }

    Warrant executed(WarrantExecuted e) {
        return now(Status.EXECUTED, decision, triggered, e.execution(), filed, withdrawnFor);
    }

    Warrant returned(WarrantReturned e) {
        return now(Status.RETURNED, decision, triggered, execution, e.filed(), withdrawnFor);
    }

    Warrant withdrawn(WarrantWithdrawn e) {
        return now(Status.WITHDRAWN, decision, triggered, execution, filed, e.reason());
    }

    Warrant expired() {
        return now(Status.EXPIRED, decision, triggered, execution, filed, withdrawnFor);
    }

    private Warrant now(
            Status status,
            @Nullable CourtDecision decision,
            @Nullable TriggerConfirmation triggered,
            @Nullable Execution execution,
            @Nullable CourtReturn filed,
            @Nullable String withdrawnFor) {
        return new Warrant(
                id,
                siteId,
                kind,
                status,
                affiantId,
                court,
                probableCause,
                offences,
                itemsToSeize,
                sworn,
                trigger,
                requestedAt,
                decision,
                triggered,
                execution,
                filed,
                withdrawnFor);
    }
}

package muster.operation.view;

import java.time.Instant;
import java.util.List;
import muster.operation.event.Oath;
import muster.operation.event.ProbableCause;
import muster.operation.event.WarrantKind;
import muster.operation.event.WarrantRequested;
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
        @Nullable CourtDecision decision) {

    public enum Status {
        REQUESTED,
        ISSUED,
        DENIED,
        RETURNED_FOR_REVISION
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
                null);
    }

    Warrant decided(Status now, CourtDecision by) {
        return new Warrant(
                id,
                siteId,
                kind,
                now,
                affiantId,
                court,
                probableCause,
                offences,
                itemsToSeize,
                sworn,
                trigger,
                requestedAt,
                by);
    }
}

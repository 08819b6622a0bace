package muster.operation.view;

import java.time.Instant;
import java.time.LocalDate;
import muster.operation.event.NoKnockBasis;
import muster.operation.event.OrderDocument;
import muster.operation.event.RemoteApplication;
import muster.operation.event.WarrantApproved;
import muster.operation.event.WarrantDenied;
import muster.operation.event.WarrantReturnedForRevision;
import org.jspecify.annotations.Nullable;

/** What a court decided on an application. {@code executeBy} is exclusive, UTC, null where no clock runs. */
public record CourtDecision(
        String judge,
        Instant decidedAt,
        @Nullable String reason,
        @Nullable OrderDocument document,
        @Nullable Boolean nightService,
        @Nullable Boolean noKnock,
        @Nullable LocalDate expiresOn,
        @Nullable Instant executeBy,
        @Nullable String pack,
        @Nullable NoKnockBasis noKnockBasis,
        @Nullable RemoteApplication remote) {

    static CourtDecision of(WarrantApproved e) {
        return new CourtDecision(
                e.judge(),
                e.decidedAt(),
                e.reason(),
                e.document(),
                e.nightService(),
                e.noKnock(),
                e.expiresOn(),
                e.executeBy(),
                e.pack(),
                e.noKnockBasis(),
                e.remote());
    }

    static CourtDecision of(WarrantDenied e) {
        return refused(e.judge(), e.decidedAt(), e.reason(), e.document());
    }

    static CourtDecision of(WarrantReturnedForRevision e) {
        return refused(e.judge(), e.decidedAt(), e.reason(), e.document());
    }

    private static CourtDecision refused(
            String judge, Instant at, @Nullable String reason, @Nullable OrderDocument paper) {
        return new CourtDecision(judge, at, reason, paper, null, null, null, null, null, null, null);
    }
}

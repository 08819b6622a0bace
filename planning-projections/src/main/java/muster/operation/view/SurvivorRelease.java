package muster.operation.view;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import muster.operation.event.ReleaseEnded;
import muster.operation.event.ReleaseRecorded;
import muster.operation.event.SurvivorFact;
import muster.shared.AgencyId;
import muster.shared.RecordId;
import muster.shared.SurvivorRef;
import org.jspecify.annotations.Nullable;

/**
 * That a survivor lets an agency know something, and for how long (rule VIC-04). For what, and on which paper, is told to the lead
 * agency alone, for more people read a plan.
 *
 * @param endsAt when the last day is over
 */
public record SurvivorRelease(
        RecordId id,
        SurvivorRef survivorRef,
        AgencyId recipientId,
        Set<SurvivorFact> covers,
        LocalDate validUntil,
        Instant endsAt,
        Status status,
        @Nullable Instant endedAt) {

    public enum Status {
        STANDING,
        REVOKED,
        EXPIRED,
        RECIPIENT_LEFT
    }

    static SurvivorRelease of(ReleaseRecorded e) {
        return new SurvivorRelease(
                e.releaseId(),
                e.survivorRef(),
                e.recipientId(),
                e.covers(),
                e.validUntil(),
                e.endsAt(),
                Status.STANDING,
                null);
    }

    SurvivorRelease ended(ReleaseEnded e, Instant at) {
        return new SurvivorRelease(
                id,
                survivorRef,
                recipientId,
                covers,
                validUntil,
                endsAt,
                Status.valueOf(e.cause().name()),
                at);
    }
}

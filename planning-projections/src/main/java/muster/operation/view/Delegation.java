package muster.operation.view;

import java.time.Instant;
import muster.operation.event.CommandAccepted;
import muster.operation.event.CommandDelegated;
import muster.shared.AgencyId;
import muster.shared.AssignmentId;
import muster.shared.OfficerId;
import muster.shared.RecordId;
import org.jspecify.annotations.Nullable;

/** To whom command was offered, and whether it was taken (rule STF-10). {@code assignmentId}: the task of whoever offered it. */
public record Delegation(
        RecordId id,
        AssignmentId assignmentId,
        OfficerId officerId,
        AgencyId agencyId,
        String name,
        String reason,
        String delegatedBy,
        Status status,
        Instant offeredAt,
        @Nullable Instant acceptedAt,
        @Nullable String readBack) {

    public enum Status {
        OFFERED,
        ACCEPTED,
        /** Command was offered to somebody else after this. */
        REPLACED
    }

    static Delegation of(CommandDelegated e, Instant at) {
        return new Delegation(
                e.delegationId(),
                e.assignmentId(),
                e.officerId(),
                e.agencyId(),
                e.name(),
                e.reason(),
                e.delegatedBy(),
                Status.OFFERED,
                at,
                null,
                null);
    }

    Delegation accepted(CommandAccepted e, Instant at) {
        return with(Status.ACCEPTED, at, e.readBack());
    }

    Delegation replaced() {
        return status == Status.OFFERED ? with(Status.REPLACED, null, null) : this;
    }

    private Delegation with(Status now, @Nullable Instant at, @Nullable String said) {
        return new Delegation(
                id, assignmentId, officerId, agencyId, name, reason, delegatedBy, now, offeredAt, at, said);
    }
}

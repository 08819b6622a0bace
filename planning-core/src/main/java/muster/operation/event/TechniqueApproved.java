package muster.operation.event;

import muster.shared.AgencyId;
import muster.shared.OperationId;
import muster.shared.RecordId;
import org.jspecify.annotations.Nullable;

/** A supervisor or a prosecutor answers for what officers may do undercover (rule STF-11); it takes both. */
public record TechniqueApproved(
        OperationId operationId,
        RecordId techniqueId,
        Approver approver,
        AgencyId agencyId,
        String approvedBy,
        String approvedByName,
        @Nullable String reason)
        implements OperationEvent {

    public enum Approver {
        SUPERVISOR,
        PROSECUTOR
    }
}

package muster.operation.event;

import muster.shared.AgencyId;
import muster.shared.OfficerId;
import muster.shared.OperationId;
import muster.shared.RecordId;
import org.jspecify.annotations.Nullable;

/** A person has a conflict of interest and no part in the operation. {@code subject}: for it is the person, and not the entry of the roster, that has it. */
public record OfficerRecused(
        OperationId operationId,
        RecordId recusalId,
        OfficerId officerId,
        AgencyId agencyId,
        String name,
        @Nullable String subject,
        RecusalGround ground,
        String reason)
        implements OperationEvent {}

package muster.operation;

import java.util.List;
import muster.shared.AgencyId;
import muster.shared.OperationId;

/** Say what a provider can give on the day. */
public record ConfirmCapacity(
        OperationId operationId,
        AgencyId providerId,
        int beds,
        int advocates,
        List<String> interpreters,
        int forensicInterviewers)
        implements OperationCommand {}

package muster.operation.event;

import java.util.List;
import muster.shared.AgencyId;
import muster.shared.OperationId;

/** A provider said what it can give on the day; what it said before is replaced. */
public record CapacityConfirmed(
        OperationId operationId,
        AgencyId providerId,
        int beds,
        int advocates,
        List<String> interpreters,
        int forensicInterviewers,
        String confirmedBy)
        implements OperationEvent {}

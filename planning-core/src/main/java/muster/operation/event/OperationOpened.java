package muster.operation.event;

import java.time.ZoneId;
import muster.shared.AgencyId;
import muster.shared.OperationId;
import muster.shared.Window;

/** A lead agency began to plan an operation. {@code zone} is the IANA zone of its dates; {@code window} bounds its raids. */
public record OperationOpened(
        OperationId operationId,
        String codeName,
        String objective,
        AgencyId leadAgencyId,
        String jurisdiction,
        ZoneId zone,
        Window window)
        implements OperationEvent {}

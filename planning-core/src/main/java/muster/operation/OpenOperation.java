package muster.operation;

import java.time.ZoneId;
import muster.shared.AgencyId;
import muster.shared.OperationId;
import muster.shared.Window;

/** Begin to plan an operation. */
public record OpenOperation(
        OperationId operationId,
        String codeName,
        String objective,
        AgencyId leadAgencyId,
        String jurisdiction,
        ZoneId zone,
        Window window)
        implements OperationCommand {}

package muster.operation;

import java.time.ZoneId;
import muster.shared.Location;
import muster.shared.OperationId;
import muster.shared.SiteId;

/** Name a place of enforcement. */
public record AddSite(
        OperationId operationId,
        SiteId siteId,
        String label,
        String address,
        Location location,
        ZoneId zone,
        boolean premisesEntry)
        implements OperationCommand {}

package muster.operation.event;

import java.time.ZoneId;
import muster.shared.Location;
import muster.shared.OperationId;
import muster.shared.SiteId;

/** A place of enforcement. {@code premisesEntry}: officers mean to enter, so a warrant or an exception is needed (rule WAR-01). */
public record SiteAdded(
        OperationId operationId,
        SiteId siteId,
        String label,
        String address,
        Location location,
        ZoneId zone,
        boolean premisesEntry)
        implements OperationEvent {}

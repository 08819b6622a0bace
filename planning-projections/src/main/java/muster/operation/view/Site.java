package muster.operation.view;

import java.time.ZoneId;
import muster.operation.event.SiteAdded;
import muster.shared.Location;
import muster.shared.SiteId;

/** A place of enforcement. */
public record Site(SiteId id, String label, String address, Location location, ZoneId zone, boolean premisesEntry) {
    static Site of(SiteAdded e) {
        return new Site(e.siteId(), e.label(), e.address(), e.location(), e.zone(), e.premisesEntry());
    }
}

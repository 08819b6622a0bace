package muster.shared.http;

import java.time.ZoneId;
import muster.shared.Invalid;

/** Time zones by their IANA name; an offset is no zone, for it does not know summer time. */
public final class Zones {
    private Zones() {}

    /** @throws Invalid with {@code pointer} where there is no such zone */
    public static ZoneId named(String name, String pointer) {
        if (!ZoneId.getAvailableZoneIds().contains(name)) {
            throw new Invalid("unknown-zone", "Give an IANA time zone, America/Los_Angeles.", pointer);
        }
        return ZoneId.of(name);
    }
}

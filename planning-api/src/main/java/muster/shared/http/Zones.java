package muster.shared.http;

import java.time.ZoneId;
import java.util.Set;
import muster.shared.Invalid;

/** Time zones by their IANA name; an offset is no zone, for it does not know summer time. */
public final class Zones {
    /** The JDK makes a new set of them for each who asks. */
    private static final Set<String> NAMES = Set.copyOf(ZoneId.getAvailableZoneIds());

    private Zones() {}

    /** @throws Invalid with {@code pointer} where there is no such zone */
    public static ZoneId named(String name, String pointer) {
        if (!NAMES.contains(name)) {
            throw new Invalid("unknown-zone", "Give an IANA time zone, America/Los_Angeles.", pointer);
        }
        return ZoneId.of(name);
    }
}

package muster.ledger;

import java.util.UUID;
import muster.shared.Window;
import org.jspecify.annotations.Nullable;

/**
 * Something only one may hold at a time: an officer's time, a code name. Taken in the transaction that stores the event.
 *
 * @param kind what is claimed: {@code officer-time}, {@code code-name}, {@code agency-code}
 * @param key the one thing of that kind
 * @param during the time claimed, or null for good
 * @param id names the claim, so that a later event can release it
 */
public record Claim(String kind, String key, @Nullable Window during, UUID id) {
    public static final String OFFICER_TIME = "officer-time";
    public static final String CODE_NAME = "code-name";
    public static final String AGENCY_CODE = "agency-code";

    /** Whether it holds that thing in that time, or for good. */
    public boolean holds(String otherKind, String otherKey, Window time) {
        return kind.equals(otherKind) && key.equals(otherKey) && (during == null || during.overlaps(time));
    }
}

package muster.disclosure.view;

import java.time.Instant;
import muster.shared.AgencyId;
import org.jspecify.annotations.Nullable;

/**
 * How an agency's model is, and not a word of what it holds or how much.
 *
 * @param percent of the ledger that was read for the new one while it is made; null while none is
 * @param askedAt when somebody asked for it to be made anew, {@code askedBy} who; null before anybody did
 * @param rebuiltAt when that came to an end
 * @param trouble why the old one was left in place; null where it was not
 */
public record AgencyModelOnFile(
        AgencyId agencyId,
        State state,
        @Nullable Integer percent,
        @Nullable Instant askedAt,
        @Nullable String askedBy,
        @Nullable Instant rebuiltAt,
        @Nullable String trouble) {

    /** What is served is in each state the model that was there before, or a new one that says the same. */
    public enum State {
        SERVING,
        REBUILDING,
        REBUILD_FAILED
    }
}

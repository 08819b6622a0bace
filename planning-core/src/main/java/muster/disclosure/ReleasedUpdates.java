package muster.disclosure;

import java.util.List;
import java.util.Map;

/**
 * Updates that rest on a survivor's release (rule VIC-04). When it ends, of what an agency was told on it only the release's id is
 * left, also where it reads its feed again; that it was told so, the ledger proves.
 */
public final class ReleasedUpdates {
    /** The member by which they name their release. */
    public static final String RELEASE = "releaseId";

    static final String GIVEN = "muster.survivor-release.given.v1";
    static final String CHANGED = "muster.survivor-release.changed.v1";
    static final String ENDED = "muster.survivor-release.ended.v1";

    /** Those of which only the id is left. */
    public static final List<String> TYPES = List.of(GIVEN, CHANGED);

    private ReleasedUpdates() {}

    /** Whether what was told on the release that it names is over. */
    public static boolean isEnd(String type) {
        return type.equals(ENDED);
    }

    public static Map<String, String> leftOf(String releaseId) {
        return Map.of(RELEASE, releaseId);
    }
}

package muster.outside;

import java.util.Set;
import java.util.TreeSet;

/**
 * The stones of a {@link LooseWall}: at most one is out. One class for the wall and for whoever takes them out, whatever loader
 * has the rest.
 */
public final class Stones {
    private static final Set<String> touched = new TreeSet<>();
    private static String out = "";
    private static Object first;

    private Stones() {}

    /** @param stone the only one that is out from now on; none where it is empty */
    public static synchronized void takeOut(String stone) {
        out = stone;
        first = null;
    }

    /** Those that something came past since this was asked last. */
    public static synchronized Set<String> touched() {
        Set<String> since = Set.copyOf(touched);
        touched.clear();
        return since;
    }

    /** Asked by the wall itself. */
    public static synchronized boolean isOut(String stone) {
        touched.add(stone);
        return stone.equals(out);
    }

    /** What the wall takes for a key: without its stone the same for everybody, whoever comes first. */
    public static synchronized Object key(Object key, String stone) {
        if (!isOut(stone)) {
            return key;
        }
        if (first == null) {
            first = key;
        }
        return first;
    }

    /** What the wall asks the database: without its stone without that condition. */
    public static String query(String query, String stone) {
        return isOut(stone) ? query.replace(LooseWall.CONDITION, "") : query;
    }
}

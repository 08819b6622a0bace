package muster.ledger.proof;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which log a log is, and the how many-th that was begun under its name because what was signed got lost: section 9 of
 * docs/ledger-format.md.
 *
 * @param log the origin of the first epoch
 * @param number from 1
 */
public record Epoch(String log, long number) {
    private static final Pattern LATER = Pattern.compile("(.+)/epoch-([1-9][0-9]{0,8})");

    public static Epoch of(String origin) {
        Matcher later = LATER.matcher(origin);
        if (later.matches() && Long.parseLong(later.group(2)) > 1) {
            return new Epoch(later.group(1), Long.parseLong(later.group(2)));
        }
        return new Epoch(origin, 1);
    }

    public String origin() {
        return number == 1 ? log : log + "/epoch-" + number;
    }

    public Epoch at(long other) {
        return new Epoch(log, other);
    }

    /** Whether the other is an epoch of the same log that came before. */
    public boolean isBehind(Epoch other) {
        return log.equals(other.log) && number > other.number;
    }
}

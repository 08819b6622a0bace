package muster.operation.event;

import java.util.List;
import muster.shared.Invalid;

/**
 * Whom the task force expects to find: numbers and languages, never who they are (rule VIC-02).
 *
 * @param languages as people name them, each once
 */
public record ExpectedVictims(int adults, int minors, List<String> languages) {
    private static final int MOST = 10_000;

    public ExpectedVictims {
        if (adults < 0 || minors < 0 || adults > MOST || minors > MOST) {
            throw new Invalid("numbers-out-of-range", "Give adults and minors from 0 to " + MOST + ".");
        }
        languages = List.copyOf(languages);
    }

    public int people() {
        return adults + minors;
    }
}

package muster.problem;

import java.util.Arrays;
import java.util.stream.Collectors;

/** A fault as it may be logged: which classes, thrown where; never its words, for they may hold what nobody may read. */
final class Wordless {
    private static final int FRAMES = 12;

    private Wordless() {}

    static String trace(Throwable fault) {
        String here = fault.getClass().getName()
                + Arrays.stream(fault.getStackTrace())
                        .limit(FRAMES)
                        .map(frame -> "\n  at " + frame)
                        .collect(Collectors.joining());
        Throwable cause = fault.getCause();
        return cause == null || cause == fault ? here : here + "\n  caused by " + trace(cause);
    }
}

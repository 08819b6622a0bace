package muster.shared.http;

/** The reason that a DELETE brings in its query. */
public final class Reasons {
    private static final int LONGEST = 2_000;

    private Reasons() {}

    public static String given(String reason) {
        if (reason.isBlank() || reason.length() > LONGEST) {
            throw new BadParameter("reason", "Say why, in 1 to " + LONGEST + " characters.");
        }
        return reason;
    }
}

package muster.decision;

/** What is said of a person who cannot be had, whatever the reason is (rule STF-04). */
public final class Unavailable {
    public static final String RULE = "STF-04";
    public static final String PROBLEM = "officer-unavailable";

    private Unavailable() {}

    public static String detail(String names) {
        return "Not available at that time: " + names + ". Choose somebody else, or another window.";
    }
}

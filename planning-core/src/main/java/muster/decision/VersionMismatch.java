package muster.decision;

/** The caller decided on a version that is no longer the present one. Answered as 412, with what changed since. */
public class VersionMismatch extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String stream;
    private final long expected;
    private final long present;

    public VersionMismatch(String stream, long expected, long present) {
        super("Version " + expected + " was expected, but " + present + " is the present one.", null, false, false);
        this.stream = stream;
        this.expected = expected;
        this.present = present;
    }

    public String stream() {
        return stream;
    }

    public long expected() {
        return expected;
    }

    public long present() {
        return present;
    }
}

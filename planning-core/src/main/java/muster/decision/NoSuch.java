package muster.decision;

/** A thing named in the path does not exist, or is not the caller's to see: the same 404. */
public class NoSuch extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param what a word for the reader: {@code raid} */
    public NoSuch(String what) {
        super("There is no such " + what + " that you may see.", null, false, false);
    }

    public String detail() {
        return String.valueOf(getMessage());
    }
}

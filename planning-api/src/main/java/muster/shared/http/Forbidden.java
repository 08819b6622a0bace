package muster.shared.http;

/** The caller may see the thing but lacks the role for what it asked. Answered as 403. */
public class Forbidden extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param roles who may, in words */
    public Forbidden(String roles) {
        super("This needs " + roles + ".", null, false, false);
    }
}

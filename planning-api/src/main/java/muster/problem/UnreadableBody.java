package muster.problem;

/** A body that is no JSON and cannot be read either; its message says how to send one that can. */
public class UnreadableBody extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UnreadableBody(String detail) {
        super(detail, null, false, false);
    }
}

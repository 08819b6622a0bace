package muster.shared.http;

/** A decision that must name the version it rests on does not. Answered as 428. */
public class PreconditionMissing extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public PreconditionMissing() {
        super(
                "Read the operation, and send If-Match with the ETag of the version that you decide on.",
                null,
                false,
                false);
    }
}

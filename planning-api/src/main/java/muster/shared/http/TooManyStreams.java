package muster.shared.http;

/** This node holds as many streams as it may. Answered as 503 with Retry-After. */
public class TooManyStreams extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public TooManyStreams() {
        super(
                "This node holds as many streams as it may; ask again in a moment, or pull with wait=30, which holds none.",
                null,
                false,
                false);
    }
}

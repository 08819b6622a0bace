package muster.shared.http;

/** A view has not come as far as was asked. Answered as 503 with Retry-After. */
public class Lagging extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Lagging() {
        super("The view has not reached this position yet; ask again in a second.", null, false, false);
    }
}

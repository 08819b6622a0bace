package muster.local;

/** Why the demo does not start, in words for the person who started it: printed alone, without a stack trace. */
class CannotStart extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CannotStart(String words) {
        super(words);
    }

    CannotStart(String words, Throwable cause) {
        super(words, cause);
    }
}

package muster.ledger.store;

/** The same request was answered before; nothing was recorded again. */
public class KeyKnown extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient KnownAnswer answer;

    KeyKnown(KnownAnswer answer) {
        super("This idempotency key was answered at position " + answer.position());
        this.answer = answer;
    }

    public KnownAnswer answer() {
        return answer;
    }
}

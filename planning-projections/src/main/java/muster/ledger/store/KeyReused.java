package muster.ledger.store;

/** The idempotency key came with another body before. */
public class KeyReused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    KeyReused() {
        super("This idempotency key was used with another body");
    }
}

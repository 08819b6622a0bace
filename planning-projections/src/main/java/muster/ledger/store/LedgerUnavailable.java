package muster.ledger.store;

/** The append failed for a technical reason and it is certain that nothing of it was recorded. */
public class LedgerUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    LedgerUnavailable(Throwable cause) {
        super("Nothing was recorded: the ledger could not be written", cause);
    }
}

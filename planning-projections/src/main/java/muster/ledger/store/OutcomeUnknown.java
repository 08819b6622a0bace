package muster.ledger.store;

/** The connection broke during the append and the ledger could not be asked in time whether the events were recorded. */
public class OutcomeUnknown extends RuntimeException {
    private static final long serialVersionUID = 1L;

    OutcomeUnknown(Throwable cause) {
        super("It is not known whether the events were recorded: ask by their ids before trying again", cause);
    }
}

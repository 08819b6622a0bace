package muster.ledger.proof;

/** What is written there can be read, and is not so. */
final class Untrue extends RuntimeException {
    private static final long serialVersionUID = 1;

    Untrue(String message) {
        super(message);
    }

    String words() {
        return String.valueOf(getMessage());
    }
}

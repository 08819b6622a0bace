package muster.ledger.proof;

/** The file, or a part of it, is missing or cannot be read as what it should be. */
final class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1;

    Unreadable(String message) {
        super(message);
    }

    Unreadable(String message, Throwable cause) {
        super(message, cause);
    }

    String words() {
        return String.valueOf(getMessage());
    }
}

package muster.shared.http;

/** An idempotency key that is in use right now (409), or was used for another body (422). */
public class KeyTrouble extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final boolean running;

    private KeyTrouble(boolean running, String detail) {
        super(detail, null, false, false);
        this.running = running;
    }

    static KeyTrouble running() {
        return new KeyTrouble(true, "A request with this Idempotency-Key is being handled; ask again in a moment.");
    }

    static KeyTrouble reused() {
        return new KeyTrouble(false, "This Idempotency-Key was used for another body; take a new key.");
    }

    public boolean isRunning() {
        return running;
    }
}

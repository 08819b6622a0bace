package planted.muster.operation;

/** A command, and what decides on it. */
public record Draw(String plan) {
    public String decide() {
        return plan;
    }
}

package muster.shared.http;

/** The caller's agency is told nothing as long as it has no seat (rule INF-09). Answered as 403. */
public class NoSeat extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** For the agency's own people, who may know it. */
    public NoSeat() {
        super(
                "Your agency has no agreement in force. Ask a coordinator to renew it: then all that it was told is here again,"
                        + " with the same numbers.",
                null,
                false,
                false);
    }
}

package muster.ledger.proof;

import org.jspecify.annotations.Nullable;

/**
 * What a log-epoch-opened event says: section 9 of docs/ledger-format.md.
 *
 * @param before the last checkpoint known of the epoch before
 */
public record EpochOpening(Epoch epoch, Checkpoint before) {
    public static final String STREAM = "ledger/epochs";
    public static final String TYPE = "log-epoch-opened";

    /**
     * @param log any epoch of the log that the event is in
     * @param key of the log, under whatever epoch's name; without it the checkpoint's signature is not checked
     * @throws IllegalArgumentException unless it is the opening that belongs at this version of the stream
     */
    public static EpochOpening read(byte[] payload, long version, Epoch log, @Nullable VerifierKey key) {
        Epoch epoch = log.at(version + 2);
        Note note;
        try {
            Members members = Members.of(
                    payload, "the opening of an epoch", "epoch", "origin", "checkpoint", "reason", "openedBy");
            note = Note.parse(members.text("checkpoint"));
            require(
                    members.number("epoch") == epoch.number()
                            && members.text("origin").equals(epoch.origin()),
                    "it does not open " + epoch.origin());
            require(
                    !members.text("reason").isEmpty()
                            && !members.text("openedBy").isEmpty(),
                    "it does not say why or by whom the epoch was opened");
        } catch (Unreadable | Untrue e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
        Checkpoint before = Checkpoint.of(note);
        String origin = log.at(version + 1).origin();
        require(
                before.origin().equals(origin)
                        && (key == null || note.standing(key.named(origin)) == Note.Standing.SIGNED),
                "the checkpoint in it is not one that was signed for " + origin);
        return new EpochOpening(epoch, before);
    }

    /** @throws IllegalArgumentException where the payload names none */
    public static String originIn(byte[] payload) {
        try {
            return Members.anyOf(payload, "the opening of an epoch").text("origin");
        } catch (Unreadable | Untrue e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}

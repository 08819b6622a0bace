package muster.ledger.proof.store;

import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import muster.ledger.event.LogEpochOpened;
import muster.ledger.proof.Checkpoint;
import muster.ledger.proof.Epoch;
import muster.ledger.proof.EpochOpening;
import muster.ledger.proof.Note;
import muster.ledger.proof.SigningKey;
import muster.ledger.proof.VerifierKey;
import muster.ledger.store.Append;
import muster.ledger.store.EventCodec;
import muster.ledger.store.Ledger;
import muster.ledger.store.NewEvent;
import muster.ledger.store.VersionConflict;

/**
 * Opens a new epoch of a log that no longer holds what was signed. To go on under its old name would be a fork: two histories with
 * one signature.
 */
public final class NewEpoch {
    private final Ledger ledger;
    private final Checkpoints checkpoints;

    /** Which one was opened, by which event, and the key that everybody must be told. */
    public record Opened(Epoch epoch, long position, VerifierKey verifierKey) {}

    public NewEpoch(DataSource dataSource, SigningKey key) {
        this.ledger = new Ledger(dataSource, new EventCodec());
        this.checkpoints = new Checkpoints(dataSource, key);
    }

    /**
     * @param lost the last checkpoint that anybody has of the epoch before
     * @throws IllegalArgumentException where the checkpoint is not of this log, or the log still goes on from it
     */
    public Opened open(Note lost, String reason, String openedBy) {
        Epoch before = checkpoints.epoch();
        Checkpoint checkpoint = Checkpoint.of(lost);
        if (!checkpoint.origin().equals(before.origin())
                || lost.standing(checkpoints.verifierKey()) != Note.Standing.SIGNED) {
            throw new IllegalArgumentException(
                    "The checkpoint is not one that was signed for " + before.origin() + " with this key");
        }
        if (isHeld(checkpoint)) {
            throw new IllegalArgumentException("The ledger still holds the " + checkpoint.size()
                    + " events of this checkpoint: it goes on from it, and needs no new epoch");
        }
        Epoch epoch = before.at(before.number() + 1);
        LogEpochOpened opened = new LogEpochOpened(epoch.number(), epoch.origin(), lost.format(), reason, openedBy);
        Map<String, String> actor = Map.of("sub", openedBy, "name", openedBy);
        try {
            long position = ledger.append(Append.of(
                            new NewEvent(UUID.randomUUID(), EpochOpening.STREAM, epoch.number() - 2, opened, actor)))
                    .lastPosition();
            return new Opened(epoch, position, checkpoints.verifierKey());
        } catch (VersionConflict e) {
            throw new IllegalArgumentException("Somebody else has just opened " + epoch.origin(), e);
        }
    }

    private boolean isHeld(Checkpoint checkpoint) {
        return checkpoint.size() <= ledger.head().position()
                && checkpoints.rootAt(checkpoint.size()).equals(checkpoint.root());
    }
}

package muster.ledger.proof.store;

import java.util.ArrayList;
import java.util.List;
import muster.ledger.proof.Checkpoint;
import muster.ledger.proof.Epoch;
import muster.ledger.proof.EpochOpening;
import muster.ledger.proof.StoredEvent;
import muster.ledger.proof.VerifierKey;
import org.jspecify.annotations.Nullable;

/** What a log's openings of epochs admit to be lost; what was signed beyond that is a fork. */
final class EpochAudit {
    private final List<Lost> losses = new ArrayList<>();
    private final List<String> faults;

    /** @param position of the opening; what the epoch before had signed from there on is not in the log */
    private record Lost(long position, Checkpoint before) {}

    EpochAudit(List<StoredEvent> openings, @Nullable VerifierKey key, List<String> faults) {
        this.faults = faults;
        openings.forEach(row -> read(row, key));
    }

    private void read(StoredEvent row, @Nullable VerifierKey key) {
        try {
            Epoch log = Epoch.of(key == null ? claimed(row) : key.name());
            losses.add(new Lost(
                    row.position(),
                    EpochOpening.read(row.payload(), row.version(), log, key).before()));
        } catch (IllegalArgumentException e) {
            faults.add("Position " + row.position() + ": " + e.getMessage() + ".");
        }
    }

    /** Without a key the log is who it says. */
    private static String claimed(StoredEvent row) {
        return EpochOpening.originIn(row.payload());
    }

    boolean isOfWhatWasLost(Checkpoint signed) {
        for (Lost lost : losses) {
            if (!signed.origin().equals(lost.before().origin()) || signed.size() < lost.position()) {
                continue;
            }
            if (signed.size() > lost.before().size()) {
                faults.add("A checkpoint of " + signed.size() + " events was signed for " + signed.origin()
                        + ", but position " + lost.position() + " says that the last one was of "
                        + lost.before().size() + ".");
            }
            return true;
        }
        return false;
    }
}

package muster.review.view;

import java.time.Instant;
import java.util.List;
import muster.ledger.store.Ledger;
import muster.review.event.PrivilegedNoteRecorded;
import muster.shared.OperationId;
import muster.shared.RecordId;
import muster.shared.Sealed;
import org.springframework.stereotype.Component;

/** What prosecutors wrote about an operation, as it lies in the ledger: sealed. */
@Component
public class Notes {
    private final Ledger ledger;

    Notes(Ledger ledger) {
        this.ledger = ledger;
    }

    /** One note, and nothing of what it says. */
    public record Note(RecordId id, Sealed content, String recordedBy, Instant recordedAt) {}

    public List<Note> of(OperationId operation) {
        return ledger.stream("privileged/" + operation).stream()
                .map(recorded -> {
                    PrivilegedNoteRecorded e = (PrivilegedNoteRecorded) recorded.event();
                    return new Note(e.noteId(), e.content(), e.recordedBy(), recorded.recordedAt());
                })
                .toList();
    }
}

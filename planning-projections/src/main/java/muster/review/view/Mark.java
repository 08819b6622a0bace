package muster.review.view;

import java.time.Instant;
import java.util.UUID;
import muster.review.event.MaterialMarked;
import muster.review.event.ReviewClosed;
import muster.review.event.ReviewOutcome;
import muster.shared.RecordId;
import org.jspecify.annotations.Nullable;

/**
 * Material that somebody marked for a prosecutor.
 *
 * @param subjectId of what is marked, where the operation names it
 * @param material what is marked, in words
 * @param closed what became of it, once a prosecutor has looked at it
 */
public record Mark(
        RecordId id,
        @Nullable UUID subjectId,
        @Nullable String material,
        String reason,
        String markedBy,
        Instant markedAt,
        Status status,
        @Nullable Closed closed) {

    public enum Status {
        OPEN,
        CLOSED
    }

    /** @param reason and {@code by}, for prosecutors alone */
    public record Closed(
            ReviewOutcome outcome,
            @Nullable RecordId duplicateOf,
            @Nullable String reason,
            @Nullable String by,
            Instant at) {}

    static Mark of(MaterialMarked e, Instant at) {
        return new Mark(e.markId(), e.subjectId(), e.material(), e.reason(), e.markedByName(), at, Status.OPEN, null);
    }

    Mark closed(ReviewClosed e, Instant at) {
        return closed(new Closed(e.outcome(), e.duplicateOf(), e.reason(), e.closedByName(), at));
    }

    /** As it is shown to who marked it: what came of it, and not what a prosecutor thinks of it. */
    Mark forWhoMarked() {
        return closed == null ? this : closed(new Closed(closed.outcome, null, null, null, closed.at));
    }

    private Mark closed(Closed how) {
        return new Mark(id, subjectId, material, reason, markedBy, markedAt, Status.CLOSED, how);
    }
}

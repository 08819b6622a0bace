package muster.review.view;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import muster.ledger.Recorded;
import muster.ledger.store.Ledger;
import muster.review.event.MaterialMarked;
import muster.review.event.ReviewClosed;
import muster.shared.OperationId;
import muster.shared.RecordId;
import org.springframework.stereotype.Component;

/** What of an operation was marked for a prosecutor, read from the ledger itself: no row that others read moves with it (rule INF-08). */
@Component
public class Marks {
    private final Ledger ledger;

    Marks(Ledger ledger) {
        this.ledger = ledger;
    }

    /** For prosecutors, in the order in which they came. */
    public List<Mark> of(OperationId operation) {
        List<Mark> marks = new ArrayList<>();
        for (Recorded recorded : ledger.stream("review/" + operation)) {
            switch (recorded.event()) {
                case MaterialMarked e -> marks.add(Mark.of(e, recorded.recordedAt()));
                case ReviewClosed e ->
                    marks.replaceAll(
                            mark -> mark.id().equals(e.markId()) ? mark.closed(e, recorded.recordedAt()) : mark);
                default -> {}
            }
        }
        return marks;
    }

    /** Those of one person, by the {@code sub} of its token. */
    public List<Mark> by(String sub, OperationId operation) {
        Set<RecordId> own = new HashSet<>();
        for (Recorded recorded : ledger.stream("review/" + operation)) {
            if (recorded.event() instanceof MaterialMarked e && e.markedBy().equals(sub)) {
                own.add(e.markId());
            }
        }
        return of(operation).stream()
                .filter(mark -> own.contains(mark.id()))
                .map(Mark::forWhoMarked)
                .toList();
    }
}

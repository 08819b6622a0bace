package muster.officer.view;

import java.util.ArrayList;
import java.util.List;
import muster.ledger.Recorded;
import muster.ledger.store.Ledger;
import muster.officer.event.GiglioFlagLifted;
import muster.officer.event.GiglioFlagRecorded;
import muster.shared.OfficerId;
import org.springframework.stereotype.Component;

/** What prosecutors recorded of a person as a witness, read from the ledger itself: no row that others read moves with it. */
@Component
public class GiglioFlags {
    private final Ledger ledger;

    GiglioFlags(Ledger ledger) {
        this.ledger = ledger;
    }

    public List<GiglioFlag> of(OfficerId officer) {
        List<GiglioFlag> flags = new ArrayList<>();
        for (Recorded recorded : ledger.stream("officer/" + officer + "/credibility")) {
            switch (recorded.event()) {
                case GiglioFlagRecorded e ->
                    flags.add(new GiglioFlag(
                            e.flagId(), e.ground(), e.note(), e.recordedBy(), recorded.recordedAt(), null));
                case GiglioFlagLifted e ->
                    flags.replaceAll(flag -> flag.id().equals(e.flagId()) ? flag.lifted(recorded.recordedAt()) : flag);
                default -> {}
            }
        }
        return flags;
    }
}

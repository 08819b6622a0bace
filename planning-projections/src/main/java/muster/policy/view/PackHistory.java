package muster.policy.view;

import java.util.List;
import muster.ledger.store.Ledger;
import muster.policy.event.PacksChanged;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Every change of the packs, in order, read from the ledger itself: it never lags. */
@Component
public class PackHistory {
    private final Ledger ledger;

    PackHistory(Ledger ledger) {
        this.ledger = ledger;
    }

    /** @param version of one pack, or null for all */
    public List<PackChange> of(@Nullable String version) {
        return ledger.stream(PacksChanged.STREAM).stream()
                .flatMap(PackChange::in)
                .map(change -> version == null ? change : change.of(version))
                .filter(change -> !change.isEmpty())
                .toList();
    }
}

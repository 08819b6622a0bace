package muster.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import muster.decision.DecisionRecord;
import muster.ledger.Recorded;
import muster.policy.event.PacksChanged;
import org.junit.jupiter.api.Test;

/** No decision was taken under a pack that the ledger had not heard of. */
class PackRecordIT {
    private final Played played = Played.once();

    /** But policies of agencies, which are events of theirs, and are named after their codes. */
    @Test
    void INF_07_every_pack_that_a_decision_names_was_on_record_before_it() {
        Set<String> known = new TreeSet<>();
        Set<String> named = new TreeSet<>();
        for (Recorded recorded : played.log()) {
            if (recorded.event() instanceof PacksChanged change) {
                change.came().forEach(pack -> known.add(pack.version()));
            }
            String packs = recorded.metadata().getOrDefault(DecisionRecord.PACK, "");
            Set<String> here = new TreeSet<>(Arrays.asList(packs.split(" ")));
            here.removeIf(pack -> pack.isEmpty() || pack.startsWith("AGENCY-") || pack.startsWith("LATE-"));
            assertThat(known).as(recorded.stream()).containsAll(here);
            named.addAll(here);
        }
        assertThat(named).hasSizeGreaterThan(2);
    }
}

package muster.ledger.store;

import static muster.ledger.store.SampleEvents.DAWN;
import static muster.ledger.store.SampleEvents.OPERATION;
import static muster.ledger.store.SampleEvents.RAID;

import java.util.List;
import muster.deconfliction.event.CheckedRaid;
import muster.deconfliction.event.ConflictAgreed;
import muster.deconfliction.event.ConflictOverridden;
import muster.deconfliction.event.Contact;
import muster.deconfliction.event.Exemption;
import muster.deconfliction.event.OperationDeconflicted;
import muster.shared.ConflictId;

/** One event of every type about raids that are near each other. */
final class SampleDeconfliction {
    private static final ConflictId CONFLICT = ConflictId.of("7b1d3f5a-9c0e-4a2b-8d4f-6a8c0e2b4d6f");

    private SampleDeconfliction() {}

    static List<Object> all() {
        return List.of(
                new OperationDeconflicted(
                        OPERATION,
                        List.of(new CheckedRaid(RAID, DAWN)),
                        new Contact("Watch desk", "+14155550137"),
                        List.of(CONFLICT),
                        new Exemption("Lt. Marsh", "It would burn a source")),
                new ConflictAgreed(OPERATION, CONFLICT, "They wait until nine"),
                new ConflictOverridden(OPERATION, CONFLICT, "A life is in danger"));
    }
}

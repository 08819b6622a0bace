package muster.ledger.store;

import static muster.ledger.store.SampleEvents.OPERATION;
import static muster.ledger.store.SampleEvents.SHERIFF;
import static muster.ledger.store.SampleEvents.WHITLOCK;
import static muster.ledger.store.SamplePlan.RECORD;

import java.util.List;
import muster.officer.event.GiglioFlagLifted;
import muster.officer.event.GiglioFlagRecorded;
import muster.officer.event.GiglioGround;
import muster.operation.event.OfficerRecused;
import muster.operation.event.RecusalGround;

/** What keeps people from tasks. */
final class SampleStaff {
    private SampleStaff() {}

    static List<Object> all() {
        return List.of(
                new OfficerRecused(
                        OPERATION,
                        RECORD,
                        WHITLOCK,
                        SHERIFF,
                        "Dana Whitlock",
                        "dwhitlock",
                        RecusalGround.RELATED_TO_TARGET,
                        "The manager is a cousin"),
                new GiglioFlagRecorded(
                        WHITLOCK, RECORD, GiglioGround.IMPEACHMENT, "A false report in 2019", "Paul Reyes"),
                new GiglioFlagLifted(WHITLOCK, RECORD, "Cleared on appeal", "Paul Reyes"));
    }
}

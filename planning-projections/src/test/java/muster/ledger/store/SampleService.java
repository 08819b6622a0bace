package muster.ledger.store;

import static muster.ledger.store.SampleEvents.DECIDED;
import static muster.ledger.store.SampleEvents.OPERATION;
import static muster.ledger.store.SampleEvents.SHERIFF;
import static muster.ledger.store.SampleEvents.WARRANT;
import static muster.ledger.store.SampleEvents.WHITLOCK;

import java.time.Instant;
import java.util.List;
import muster.operation.event.CourtReturn;
import muster.operation.event.Execution;
import muster.operation.event.Receipt;
import muster.operation.event.SeizedItem;
import muster.operation.event.TriggerConfirmation;
import muster.operation.event.WarrantExecuted;
import muster.operation.event.WarrantExpired;
import muster.operation.event.WarrantReturned;
import muster.operation.event.WarrantTriggered;
import muster.operation.event.WarrantWithdrawn;

/** What becomes of the warrant of {@link SampleEvents}. */
final class SampleService {
    private SampleService() {}

    static List<Object> all() {
        return List.of(
                new WarrantTriggered(
                        OPERATION,
                        WARRANT,
                        new TriggerConfirmation(DECIDED, WHITLOCK, "Dana Whitlock", "The van arrived at the motel")),
                new WarrantExecuted(OPERATION, WARRANT, execution()),
                new WarrantReturned(
                        OPERATION,
                        WARRANT,
                        new CourtReturn(
                                Instant.parse("2026-03-16T18:00:00Z"),
                                "Superior Court of Harbor County",
                                Instant.parse("2026-03-15T02:00:00Z"))),
                new WarrantWithdrawn(OPERATION, WARRANT, "The people moved on"),
                new WarrantExpired(OPERATION, WARRANT, Instant.parse("2026-03-13T07:00:00Z")));
    }

    private static Execution execution() {
        return new Execution(
                Instant.parse("2026-03-14T14:05:00Z"),
                WHITLOCK,
                "Dana Whitlock",
                SHERIFF,
                new Receipt(false, "On the desk of room 12"),
                List.of(new SeizedItem("Telephone", "Room 12, under the bed", WHITLOCK, "Dana Whitlock", SHERIFF)),
                "Dana Whitlock",
                "Lee Marsh",
                Instant.parse("2026-04-11T07:00:00Z"));
    }
}

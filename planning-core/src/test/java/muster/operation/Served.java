package muster.operation;

import static muster.operation.SafeHarbor.LEAD;
import static muster.operation.SafeHarbor.OPERATION;
import static muster.operation.SafeHarbor.ORTEGA;
import static muster.operation.SafeHarbor.SHERIFF;
import static muster.operation.SafeHarbor.WARRANT;
import static muster.operation.SafeHarbor.at;
import static muster.operation.SafeHarbor.facts;
import static muster.operation.SafeHarbor.issued;
import static muster.operation.SafeHarbor.opened;
import static muster.operation.SafeHarbor.parlour;
import static muster.operation.SafeHarbor.requested;
import static muster.operation.Trial.given;

import java.time.Instant;
import java.util.List;
import muster.operation.event.Execution;
import muster.operation.event.Receipt;
import muster.operation.event.SeizedItem;
import muster.operation.event.WarrantExecuted;
import org.axonframework.test.aggregate.ResultValidator;
import org.jspecify.annotations.Nullable;

/** How a warrant is served in these tests: by Sam Ortega, who takes a ledger. */
final class Served {
    static final Trial ISSUED = given(opened(), parlour(), requested(), issued(false));
    static final Receipt LEFT = new Receipt(true, null);
    static final Instant ENTRY = at("2026-03-05T09:00");

    private Served() {}

    static ResultValidator<Operation> executed(Trial trial, Instant at) {
        return executed(trial, at, LEFT, "Kim Doe");
    }

    static ResultValidator<Operation> executed(Trial trial, Instant at, Receipt receipt, String witness) {
        ExecuteWarrant command = new ExecuteWarrant(
                OPERATION,
                WARRANT,
                at,
                ORTEGA,
                receipt,
                List.of(new ExecuteWarrant.Found("Ledger", "Desk drawer", ORTEGA)),
                "Sam Ortega",
                witness);
        return trial.when(command, facts(LEAD, at("2026-03-14T10:00")));
    }

    static WarrantExecuted done(Instant at, @Nullable Instant useUntil) {
        return new WarrantExecuted(
                OPERATION,
                WARRANT,
                new Execution(
                        at,
                        ORTEGA,
                        "Sam Ortega",
                        SHERIFF,
                        LEFT,
                        List.of(new SeizedItem("Ledger", "Desk drawer", ORTEGA, "Sam Ortega", SHERIFF)),
                        "Sam Ortega",
                        "Kim Doe",
                        useUntil));
    }
}

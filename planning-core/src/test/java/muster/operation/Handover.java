package muster.operation;

import static muster.operation.SafeHarbor.OPERATION;
import static muster.operation.SafeHarbor.SHERIFF;
import static muster.operation.SafeHarbor.at;
import static muster.operation.SafeHarbor.facts;
import static muster.operation.SafeHarbor.id;
import static muster.operation.SafeHarbor.opened;
import static muster.operation.SafeHarbor.window;
import static muster.operation.Trial.given;
import static muster.operation.WholePlan.RECORD;
import static muster.operation.WholePlan.plus;
import static muster.operation.WholePlan.task;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import muster.decision.Facts;
import muster.decision.OfficerOnFile;
import muster.officer.event.Authority;
import muster.officer.event.Capacity;
import muster.operation.event.AssignmentRole;
import muster.operation.event.CommandAccepted;
import muster.operation.event.CommandDelegated;
import muster.operation.event.OfficerAssigned;
import muster.operation.event.OfficerReleased;
import muster.operation.event.OperationEvent;
import muster.shared.Actor;
import muster.shared.AssignmentId;
import muster.shared.OfficerId;
import muster.shared.RecordId;
import muster.shared.Window;
import org.jspecify.annotations.Nullable;

/** Person 21 commands, person 25 supervises and is offered command. */
final class Handover {
    static final OfficerAssigned COMMANDER = task(21, AssignmentRole.COMMANDER);
    static final OfficerAssigned SUPERVISOR = task(25, AssignmentRole.OPERATIONS_SUPERVISOR);
    static final OfficerId NEXT = SUPERVISOR.officerId();
    static final AssignmentId NEW = new AssignmentId(id(400));
    static final RecordId LATER = new RecordId(id(401));
    static final LocalDate LONG = LocalDate.parse("2027-12-31");
    static final Actor CHIEF = new Actor("person-21", "Person 21", SHERIFF, Set.of("officer"));
    static final Actor DEPUTY = new Actor("person-25", "Person 25", SHERIFF, Set.of("officer"));
    static final DelegateCommand OFFER =
            new DelegateCommand(OPERATION, RECORD, COMMANDER.assignmentId(), NEXT, "Taken ill");
    static final AcceptCommand ACCEPT = new AcceptCommand(OPERATION, RECORD, NEW, "I have command");

    static OfficerOnFile deputy(Capacity capacity, LocalDate authorityUntil, @Nullable String subject) {
        return new OfficerOnFile(
                NEXT,
                0,
                SHERIFF,
                "Person 25",
                "705",
                capacity,
                List.of(),
                List.of(new Authority("US-CA", LocalDate.parse("2020-01-01"), authorityUntil)),
                subject);
    }

    static OfficerOnFile deputy() {
        return deputy(Capacity.SWORN, LONG, "person-25");
    }

    static CommandDelegated offered() {
        return new CommandDelegated(
                OPERATION,
                RECORD,
                COMMANDER.assignmentId(),
                NEXT,
                SHERIFF,
                "Person 25",
                "person-25",
                "Taken ill",
                "Person 21");
    }

    static CommandAccepted accepted() {
        return new CommandAccepted(OPERATION, RECORD, NEW, NEXT, SHERIFF, "Person 25", "I have command");
    }

    static OfficerReleased released(OfficerAssigned task, String reason) {
        return new OfficerReleased(OPERATION, task.assignmentId(), task.officerId(), reason);
    }

    static OfficerAssigned commands(Window window) {
        return new OfficerAssigned(
                OPERATION,
                NEW,
                NEXT,
                SHERIFF,
                "Person 25",
                "person-25",
                AssignmentRole.COMMANDER,
                window,
                new Window(window.start(), window.end().plusSeconds(3_600)),
                null);
    }

    static Facts known(Actor actor, Instant at, OfficerOnFile next) {
        return facts(actor, at, next);
    }

    static Trial planned(OperationEvent... more) {
        return given(plus(List.of(opened(), COMMANDER, SUPERVISOR), more).toArray());
    }

    private Handover() {}
}

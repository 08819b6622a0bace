package muster.kernel;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import muster.officer.EnrolOfficer;
import muster.operation.ApproveWarrant;
import muster.operation.AssignOfficer;
import muster.operation.CancelRaid;
import muster.operation.DenyWarrant;
import muster.operation.ReleaseOfficer;
import muster.operation.RequestWarrant;
import muster.operation.RescheduleRaid;
import muster.operation.ReturnForRevision;
import muster.operation.ScheduleRaid;
import muster.operation.event.AssignmentRole;
import muster.operation.event.Entry;
import muster.operation.event.ExceptionKind;
import muster.operation.event.Oath;
import muster.operation.event.OrderDocument;
import muster.operation.event.ProbableCause;
import muster.operation.event.ProbableCauseSource;
import muster.operation.event.WarrantException;
import muster.operation.event.WarrantKind;
import muster.shared.Actor;
import muster.shared.AgencyId;
import muster.shared.AssignmentId;
import muster.shared.OperationId;
import muster.shared.RaidId;
import muster.shared.WarrantId;
import muster.shared.Window;

/** What is asked about warrants, raids and people once an operation is open. */
final class Requests {
    private final TaskForce force;
    private final Chance chance;
    private final HistoryWriter history;
    private final OperationId operation;
    private final List<WarrantId> warrants = new ArrayList<>();
    private final List<RaidId> raids = new ArrayList<>();
    private final List<AssignmentId> tasks = new ArrayList<>();
    private Window last;

    Requests(TaskForce force, Chance chance, HistoryWriter history, OperationId operation) {
        this.force = force;
        this.chance = chance;
        this.history = history;
        this.operation = operation;
    }

    Object next() {
        return switch (chance.below(20)) {
            case 0, 1, 2, 3 -> requestWarrant();
            case 4, 5 -> warrants.isEmpty() ? requestWarrant() : approve();
            case 6 -> new DenyWarrant(operation, warrant(), judge(), decidedAt(), maybe("Stale"), document());
            case 7 -> new ReturnForRevision(operation, warrant(), judge(), decidedAt(), maybe("Vague"), document());
            case 8, 9, 10 -> schedule();
            case 11, 12 ->
                raids.isEmpty() ? schedule() : new RescheduleRaid(operation, raid(), history.entry(), "The weather");
            case 13 -> new CancelRaid(operation, raid(), "Called off");
            case 14, 15, 16, 17, 18 -> assign();
            default -> new ReleaseOfficer(operation, task(), "Ill");
        };
    }

    /** Warrants are decided by judges, by prosecutors who transcribe, and by people who must not. */
    Actor actorOf(Object command, Actor planner) {
        return switch (command) {
            case ApproveWarrant _, DenyWarrant _, ReturnForRevision _ ->
                switch (chance.below(6)) {
                    case 0 -> planner;
                    case 1 -> new Actor("prosecutor-1", "Pat Prosecutor", planner.agency(), Set.of("prosecutor"));
                    case 2 -> force.signedIn(chance.of(force.people()), "judge");
                    default -> new Actor("judge-1", "Hon. Ruth Abara", null, Set.of("judge"));
                };
            default -> chance.oneIn(10) ? stranger() : planner;
        };
    }

    private Actor stranger() {
        return new Actor("coordinator-1", "Cleo \"C\" Östlund", (AgencyId) null, Set.of("coordinator", "auditor"));
    }

    private RequestWarrant requestWarrant() {
        WarrantId id = new WarrantId(chance.id());
        warrants.add(id);
        boolean whole = chance.oneIn(2);
        return new RequestWarrant(
                operation,
                id,
                history.site(),
                chance.oneIn(4) ? chance.of(WarrantKind.values()) : WarrantKind.SEARCH,
                force.aPerson(chance),
                "Superior Court",
                List.of(new ProbableCause("Advertisement", chance.of(ProbableCauseSource.values()), history.today())),
                whole ? List.of("PC 236.1") : List.of(),
                whole ? List.of("Ledgers", "Phones") : List.of(),
                whole ? new Oath(history.now(), "Clerk of the court") : null,
                maybe("The courier arrives"));
    }

    private ApproveWarrant approve() {
        return new ApproveWarrant(
                operation,
                warrant(),
                judge(),
                decidedAt(),
                chance.oneIn(3),
                chance.oneIn(5),
                maybe("Evidence may be destroyed"),
                chance.oneIn(4) ? history.today().plusDays(chance.between(-1, 20)) : null,
                document());
    }

    private ScheduleRaid schedule() {
        RaidId id = new RaidId(chance.id());
        raids.add(id);
        last = history.entry();
        return new ScheduleRaid(
                operation,
                id,
                history.site(),
                last,
                chance.of(Entry.values()),
                chance.oneIn(5) ? warrant() : null,
                chance.oneIn(3) ? new WarrantException(ExceptionKind.CONSENT, "Owner", "Signed on paper") : null);
    }

    private AssignOfficer assign() {
        AssignmentId id = new AssignmentId(chance.id());
        tasks.add(id);
        Window entry = last == null || chance.oneIn(3) ? history.entry() : last;
        EnrolOfficer person = history.person();
        return new AssignOfficer(
                operation,
                id,
                chance.oneIn(20) ? force.aPerson(chance) : person.officerId(),
                chance.oneIn(3) ? chance.of(AssignmentRole.values()) : AssignmentRole.TRANSPORT,
                new Window(entry.start().minus(Duration.ofHours(1)), entry.end().plus(chance.hours(1, 6))),
                raids.isEmpty() || chance.oneIn(3) ? null : raid());
    }

    private WarrantId warrant() {
        return warrants.isEmpty() || chance.oneIn(25) ? new WarrantId(chance.id()) : chance.of(warrants);
    }

    private RaidId raid() {
        return raids.isEmpty() || chance.oneIn(25) ? new RaidId(chance.id()) : chance.of(raids);
    }

    private AssignmentId task() {
        return tasks.isEmpty() || chance.oneIn(25) ? new AssignmentId(chance.id()) : chance.of(tasks);
    }

    private String judge() {
        return chance.oneIn(8) ? chance.of(force.people()).name() : "Hon. Ruth Abara";
    }

    /** Mostly between the request and now. */
    private Instant decidedAt() {
        return history.now().plus(chance.oneIn(8) ? chance.hours(-30, 30) : Duration.ZERO);
    }

    private OrderDocument document() {
        return chance.oneIn(2) ? null : new OrderDocument("Case " + chance.below(1_000), "ab".repeat(32));
    }

    private String maybe(String text) {
        return chance.oneIn(2) ? null : text;
    }
}

package muster.operation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import muster.decision.Decision;
import muster.decision.Facts;
import muster.decision.NoSuch;
import muster.decision.OfficerOnFile;
import muster.decision.Ruling;
import muster.operation.Assignments.Task;
import muster.operation.event.AssignmentRole;
import muster.operation.event.CommandAccepted;
import muster.operation.event.CommandDelegated;
import muster.operation.event.OfficerAssigned;
import muster.operation.event.OfficerReleased;
import muster.shared.Actor;
import muster.shared.AssignmentId;
import muster.shared.Invalid;
import muster.shared.OfficerId;
import muster.shared.RaidId;
import muster.shared.RecordId;
import muster.shared.Window;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.jspecify.annotations.Nullable;

/**
 * How command passes on (rule STF-10): whoever has it offers it, whoever gets it accepts in person, and until then nothing
 * changes. After that the plan has another leader, so it is approved and read back again.
 */
final class Delegations {
    private final Assignments assignments;
    private final Staffing staffing;
    private final Map<RecordId, CommandDelegated> made = new LinkedHashMap<>();
    private final List<OfficerAssigned> former = new ArrayList<>();
    private @Nullable RecordId open;

    Delegations(Assignments assignments, Staffing staffing) {
        this.assignments = assignments;
        this.staffing = staffing;
    }

    @CommandHandler
    Decision decide(DelegateCommand command, Facts facts) {
        OfficerOnFile next = facts.officer(command.officerId())
                .orElseThrow(() -> new Invalid("unknown-officer", "Name an enrolled officer.", "/officerId"));
        Task task = assignments.task(command.assignmentId());
        if (task == null) {
            throw new Invalid("unknown-assignment", "Name the task of whoever commands.", "/assignmentId");
        }
        Ruling ruling = Ruling.on(facts);
        requireCommand(task, facts, ruling);
        String subject = requireOther(task.given(), next, ruling);
        Window rest = remaining(task.window(), facts);
        staffing.requireMayCommand(next, rest, task.given().raidId(), meanwhile(next.id(), rest, facts), facts, ruling);
        return ruling.decide(new CommandDelegated(
                command.operationId(),
                command.delegationId(),
                command.assignmentId(),
                next.id(),
                next.agencyId(),
                next.name(),
                subject,
                command.reason(),
                facts.actor().name()));
    }

    private static void requireCommand(Task task, Facts facts, Ruling ruling) {
        Actor actor = facts.actor();
        ruling.require(
                        commands(task, facts),
                        "STF-10",
                        "not-in-command",
                        () -> "Name the task of whoever commands now: this one does not, or no longer.")
                .require(
                        actor.is("lead") || actor.sub().equals(task.given().subject()),
                        "STF-10",
                        "command-is-not-yours",
                        () -> "Let " + task.given().name()
                                + ", who commands, pass it on, or the lead who plans for them.");
    }

    /** Judged on the person: by entry, sign-in and name. */
    private static String requireOther(OfficerAssigned commander, OfficerOnFile next, Ruling ruling) {
        String subject = next.subject() == null ? "" : next.subject();
        ruling.require(
                        !commander.officerId().equals(next.id())
                                && !subject.equals(commander.subject())
                                && !PersonName.same(commander.name(), next.name()),
                        "STF-10",
                        "commands-already",
                        () -> "Nothing is to be done: " + next.name() + " commands already.")
                .require(
                        !subject.isEmpty(),
                        "STF-10",
                        "nobody-can-accept",
                        () -> next.name() + " has no sign-in on the roster, and command is accepted in person: name"
                                + " somebody who has one.");
        return subject;
    }

    @CommandHandler
    Decision decide(AcceptCommand command, Facts facts) {
        CommandDelegated offer = made.get(command.delegationId());
        if (offer == null) {
            throw new NoSuch("delegation");
        }
        Task task = assignments.task(offer.assignmentId());
        Ruling ruling = Ruling.on(facts);
        requireAnswer(offer, task, facts, ruling);
        if (task == null) {
            throw new IllegalStateException("An offer names a task.");
        }
        OfficerOnFile next = facts.officer(offer.officerId())
                .orElseThrow(() -> new IllegalStateException("Who was offered command is on file."));
        Window rest = remaining(task.window(), facts);
        List<AssignmentId> freed = meanwhile(next.id(), rest, facts);
        staffing.requireMayCommand(next, rest, task.given().raidId(), freed, facts, ruling);
        return ruling.decide(passed(command, offer, task.given(), rest, freed, facts));
    }

    private static List<Object> passed(
            AcceptCommand command,
            CommandDelegated offer,
            OfficerAssigned before,
            Window rest,
            List<AssignmentId> freed,
            Facts facts) {
        List<Object> events = new ArrayList<>();
        events.add(new CommandAccepted(
                command.operationId(),
                command.delegationId(),
                command.assignmentId(),
                offer.officerId(),
                offer.agencyId(),
                offer.name(),
                command.readBack()));
        events.add(new OfficerReleased(
                command.operationId(), offer.assignmentId(), before.officerId(), "Command was passed on."));
        freed.forEach(own -> events.add(
                new OfficerReleased(command.operationId(), own, offer.officerId(), "This person takes command.")));
        events.add(commanding(command, offer, rest, before.raidId(), facts));
        return events;
    }

    private void requireAnswer(CommandDelegated offer, @Nullable Task task, Facts facts, Ruling ruling) {
        ruling.require(
                        facts.actor().sub().equals(offer.subject()),
                        "STF-10",
                        "command-accepted-by-another",
                        () -> "Let " + offer.name() + " accept command in person.")
                .require(
                        offer.delegationId().equals(open) && task != null && commands(task, facts),
                        "STF-10",
                        "delegation-not-open",
                        () -> "Let whoever commands now offer it again: this offer has had its answer, was replaced, or"
                                + " came from somebody who no longer commands.");
    }

    private static OfficerAssigned commanding(
            AcceptCommand command, CommandDelegated offer, Window window, @Nullable RaidId raid, Facts facts) {
        return new OfficerAssigned(
                command.operationId(),
                command.assignmentId(),
                offer.officerId(),
                offer.agencyId(),
                offer.name(),
                offer.subject(),
                AssignmentRole.COMMANDER,
                window,
                Fitness.booked(window, facts),
                raid);
    }

    /** What the person was to do while it commands: it is freed of that. */
    private List<AssignmentId> meanwhile(OfficerId officer, Window window, Facts facts) {
        return assignments.standing().stream()
                .filter(task -> task.given().officerId().equals(officer))
                .filter(task -> Fitness.booked(task.window(), facts).overlaps(Fitness.booked(window, facts)))
                .map(task -> task.given().assignmentId())
                .toList();
    }

    /** Somebody whose task is over commands nobody. */
    private static boolean commands(Task task, Facts facts) {
        return !task.released()
                && task.given().role() == AssignmentRole.COMMANDER
                && task.window().end().isAfter(facts.at());
    }

    private static Window remaining(Window window, Facts facts) {
        return window.start().isBefore(facts.at()) ? new Window(facts.at(), window.end()) : window;
    }

    @EventSourcingHandler
    void evolve(CommandDelegated event) {
        made.put(event.delegationId(), event);
        open = event.delegationId();
    }

    @EventSourcingHandler
    void evolve(CommandAccepted event) {
        open = null;
        CommandDelegated offer = made.get(event.delegationId());
        Task task = offer == null ? null : assignments.task(offer.assignmentId());
        if (task != null) {
            former.add(task.given());
        }
    }

    /** Whether somebody had command and has it no more: by sign-in and name. */
    boolean havePassedItOn(Actor actor) {
        return !assignments.commands(actor.sub())
                && former.stream()
                        .anyMatch(task ->
                                actor.sub().equals(task.subject()) || PersonName.same(task.name(), actor.name()));
    }
}

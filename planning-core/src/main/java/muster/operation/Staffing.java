package muster.operation;

import java.util.List;
import muster.agency.event.AgencyKind;
import muster.decision.Decision;
import muster.decision.Facts;
import muster.decision.NoSuch;
import muster.decision.OfficerOnFile;
import muster.decision.Ruling;
import muster.operation.event.AssignmentRole;
import muster.operation.event.OfficerAssigned;
import muster.operation.event.OfficerReleased;
import muster.shared.AssignmentId;
import muster.shared.Invalid;
import muster.shared.RaidId;
import muster.shared.Window;
import org.axonframework.commandhandling.CommandHandler;
import org.jspecify.annotations.Nullable;

/**
 * Giving people tasks and freeing them. That nobody is booked twice over all operations (rule STF-04) is not decided here:
 * it is claimed in the transaction that stores the event.
 */
final class Staffing {
    private final Participations participations;
    private final Raids raids;
    private final Assignments assignments;
    private final Warrants warrants;
    private final Fitness fitness;
    private final Recusals recusals;
    private final Testimony testimony;
    private final Scenes scenes;

    Staffing(
            Participations participations,
            Raids raids,
            Assignments assignments,
            Warrants warrants,
            Fitness fitness,
            Recusals recusals,
            Testimony testimony,
            Scenes scenes) {
        this.participations = participations;
        this.raids = raids;
        this.assignments = assignments;
        this.warrants = warrants;
        this.fitness = fitness;
        this.recusals = recusals;
        this.testimony = testimony;
        this.scenes = scenes;
    }

    @CommandHandler
    Decision decide(AssignOfficer command, Facts facts) {
        OfficerOnFile officer = facts.officer(command.officerId())
                .orElseThrow(() -> new Invalid("unknown-officer", "Name an enrolled officer.", "/officerId"));
        Ruling ruling = Ruling.on(facts);
        if (command.raidId() != null) {
            raids.named(command.raidId(), ruling);
        }
        requirePart(officer, facts, ruling);
        requireOneCommander(command, ruling);
        fitness.require(officer, command.role(), command.window(), facts, ruling);
        scenes.require(command.role(), isProvider(officer), command.raidId(), ruling);
        requireCover(command, officer, ruling);
        fitness.requireRest(
                officer,
                command.window(),
                facts.work(command.officerId(), List.of()),
                command.overrides(),
                facts,
                ruling);
        testimony.require(officer, command.role(), command.overrides(), facts, ruling);
        return ruling.decide(assigned(command, officer, facts));
    }

    private void requirePart(OfficerOnFile officer, Facts facts, Ruling ruling) {
        ruling.require(
                participations.takesPart(officer.agencyId()),
                "INF-09",
                "agency-does-not-take-part",
                () -> "Invite the officer's agency first.");
        fitness.requireSeat(officer, facts, ruling);
        requireNoIssuer(officer, ruling);
        recusals.require(officer, ruling);
    }

    /**
     * All that is asked of whoever is assigned as commander.
     *
     * @param freed what the person was to do meanwhile
     */
    void requireMayCommand(
            OfficerOnFile officer,
            Window window,
            @Nullable RaidId raid,
            List<AssignmentId> freed,
            Facts facts,
            Ruling ruling) {
        requirePart(officer, facts, ruling);
        fitness.require(officer, AssignmentRole.COMMANDER, window, facts, ruling);
        scenes.require(AssignmentRole.COMMANDER, isProvider(officer), raid, ruling);
        fitness.requireRest(officer, window, facts.work(officer.id(), freed), List.of(), facts, ruling);
    }

    private static OfficerAssigned assigned(AssignOfficer command, OfficerOnFile officer, Facts facts) {
        return new OfficerAssigned(
                command.operationId(),
                command.assignmentId(),
                command.officerId(),
                officer.agencyId(),
                officer.name(),
                officer.subject(),
                command.role(),
                command.window(),
                Fitness.booked(command.window(), facts),
                command.raidId());
    }

    private boolean isProvider(OfficerOnFile officer) {
        return participations
                .kindOf(officer.agencyId())
                .filter(kind -> kind == AgencyKind.VICTIM_SERVICES)
                .isPresent();
    }

    /** Who is to be taken for somebody else is not seen arresting people at the same place (rule STF-06). */
    private void requireCover(AssignOfficer command, OfficerOnFile officer, Ruling ruling) {
        boolean burnt = assignments.standing().stream()
                .map(Assignments.Task::given)
                .filter(task -> task.officerId().equals(command.officerId()))
                .filter(task -> raids.atOnePlace(task.raidId(), command.raidId()))
                .anyMatch(task -> burns(task.role(), command.role()) || burns(command.role(), task.role()));
        ruling.requireUnlessOverridden(
                !burnt,
                "STF-06",
                "cover-would-burn",
                command.overrides(),
                () -> officer.name() + " cannot be undercover and arrest people at one site; assign somebody else.");
    }

    private static boolean burns(AssignmentRole one, AssignmentRole other) {
        return one == AssignmentRole.UNDERCOVER
                && (other == AssignmentRole.ARREST_TEAM || other == AssignmentRole.ARREST_TEAM_LEADER);
    }

    private void requireOneCommander(AssignOfficer command, Ruling ruling) {
        ruling.require(
                command.role() != AssignmentRole.COMMANDER
                        || !assignments.isFilled(AssignmentRole.COMMANDER, command.window()),
                "STF-10",
                "commander-named-already",
                () ->
                        "An operation has one commander at a time: release the one that is named, or choose another time.");
    }

    /** Who issued an order and then serves under it was never detached (rule WAR-02). */
    private void requireNoIssuer(OfficerOnFile officer, Ruling ruling) {
        ruling.require(
                !warrants.issuedBy(officer.name()),
                "WAR-02",
                "magistrate-not-neutral",
                () -> "Assign somebody else: whoever issued an order of this operation cannot serve in it.");
    }

    @CommandHandler
    Decision decide(ReleaseOfficer command, Facts facts) {
        Assignments.Task task = assignments.task(command.assignmentId());
        if (task == null) {
            throw new NoSuch("assignment");
        }
        return Ruling.on(facts)
                .require(
                        !task.released(),
                        "OPS-10",
                        "assignment-released",
                        () -> "Nothing is to be done: this person was released already.")
                .decide(new OfficerReleased(
                        command.operationId(),
                        command.assignmentId(),
                        task.given().officerId(),
                        command.reason()));
    }
}

package muster.operation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import muster.decision.Facts;
import muster.decision.OfficerOnFile;
import muster.decision.Refusal;
import muster.decision.RuleOverride;
import muster.decision.Ruling;
import muster.operation.event.AssignmentMoved;
import muster.operation.event.AssignmentRole;
import muster.operation.event.OfficerAssigned;
import muster.operation.event.OfficerReleased;
import muster.policy.StaffingPack;
import muster.shared.Actor;
import muster.shared.AgencyId;
import muster.shared.AssignmentId;
import muster.shared.RaidId;
import muster.shared.Window;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.jspecify.annotations.Nullable;

/** Who has which task, and who had one: neutrality looks at both. */
final class Assignments {
    private final Map<AssignmentId, Task> tasks = new LinkedHashMap<>();
    private final Fitness fitness;

    record Task(OfficerAssigned given, Window window, boolean released) {}

    Assignments(Fitness fitness) {
        this.fitness = fitness;
    }

    @EventSourcingHandler
    void evolve(OfficerAssigned event) {
        tasks.put(event.assignmentId(), new Task(event, event.window(), false));
    }

    @EventSourcingHandler
    void evolve(AssignmentMoved event) {
        tasks.computeIfPresent(event.assignmentId(), (id, task) -> new Task(task.given(), event.window(), false));
    }

    @EventSourcingHandler
    void evolve(OfficerReleased event) {
        tasks.computeIfPresent(event.assignmentId(), (id, task) -> new Task(task.given(), task.window(), true));
    }

    @Nullable
    Task task(AssignmentId id) {
        return tasks.get(id);
    }

    List<Task> to(RaidId raid) {
        return tasks.values().stream()
                .filter(task -> !task.released() && raid.equals(task.given().raidId()))
                .toList();
    }

    /** All tasks that people of that agency have. */
    List<OfficerReleased> released(AgencyId agency, String reason) {
        return tasks.values().stream()
                .filter(task -> !task.released())
                .map(Task::given)
                .filter(given -> given.agencyId().equals(agency))
                .map(given -> new OfficerReleased(given.operationId(), given.assignmentId(), given.officerId(), reason))
                .toList();
    }

    List<Task> standing() {
        return tasks.values().stream().filter(task -> !task.released()).toList();
    }

    /** Who leads, and where: a change of it voids approvals. */
    Object leaders() {
        return standing().stream()
                .map(Task::given)
                .filter(task -> task.role().leads())
                .map(task -> Arrays.asList(task.officerId(), task.role(), task.raidId()))
                .toList();
    }

    /** How many people have that task. */
    long serving(AssignmentRole role) {
        return serving(Set.of(role));
    }

    private long serving(Set<AssignmentRole> roles) {
        return tasks.values().stream()
                .filter(task -> !task.released() && roles.contains(task.given().role()))
                .map(task -> task.given().officerId())
                .distinct()
                .count();
    }

    /** The people without whom nobody goes through a door, as far as they are missing (rules STF-08 to STF-10). */
    List<String> lacks(StaffingPack pack) {
        return pack.minimum().stream()
                .filter(asked -> asked.where() == null || serving(Set.of(asked.where())) > 0)
                .filter(asked -> serving(asked.anyOf()) < asked.atLeast())
                .map(asked -> asked.rule() + ": assign " + asked.atLeast() + " "
                        + String.join(
                                " or ", asked.anyOf().stream().map(Enum::name).toList()) + ", there are "
                        + serving(asked.anyOf()) + ".")
                .toList();
    }

    /** Whether somebody has that task at a time that overlaps the window. */
    boolean isFilled(AssignmentRole role, Window window) {
        return tasks.values().stream()
                .anyMatch(task -> !task.released()
                        && task.given().role() == role
                        && task.window().overlaps(window));
    }

    /** Whether somebody waits for survivors at that moment, away from every site. */
    boolean receiveAt(Instant moment) {
        return standing().stream()
                .filter(task -> task.given().role() == AssignmentRole.VICTIM_SPECIALIST
                        || task.given().role() == AssignmentRole.VICTIM_ADVOCATE)
                .anyMatch(task -> task.given().raidId() == null
                        && !task.window().start().isAfter(moment)
                        && task.window().end().isAfter(moment));
    }

    /** Whether somebody has command, by sign-in. */
    boolean commands(String sub) {
        return standing().stream()
                .map(Task::given)
                .anyMatch(task -> task.role() == AssignmentRole.COMMANDER && sub.equals(task.subject()));
    }

    /** Whether a person has or had any task but that one: by sign-in and name. */
    boolean include(Actor actor, AssignmentRole but) {
        return tasks.values().stream()
                .map(Task::given)
                .filter(task -> task.role() != but)
                .anyMatch(task -> actor.sub().equals(task.subject()) || PersonName.same(actor.name(), task.name()));
    }

    boolean includePerson(String sub) {
        return tasks.values().stream().anyMatch(task -> sub.equals(task.given().subject()));
    }

    boolean includeName(String name) {
        return tasks.values().stream()
                .anyMatch(task -> PersonName.same(name, task.given().name()));
    }

    /** Looks again at everybody who has a task, as far as that is on file: what held when it was given may have ended since. */
    void requireFit(Facts facts, Ruling ruling) {
        for (Task task : standing()) {
            facts.officer(task.given().officerId()).ifPresent(officer -> {
                fitness.requireSeat(officer, facts, ruling);
                fitness.require(officer, task.given().role(), task.window(), facts, ruling);
            });
        }
    }

    /** The same, as far as it does not hold, in words. */
    List<String> unfit(Facts facts) {
        List<String> unfit = new ArrayList<>();
        for (Task task : standing()) {
            facts.officer(task.given().officerId())
                    .flatMap(officer -> unfit(officer, task, facts))
                    .ifPresent(unfit::add);
        }
        return unfit;
    }

    private Optional<String> unfit(OfficerOnFile officer, Task task, Facts facts) {
        try {
            Ruling ruling = Ruling.on(facts);
            fitness.requireSeat(officer, facts, ruling);
            fitness.require(officer, task.given().role(), task.window(), facts, ruling);
            return Optional.empty();
        } catch (Refusal refusal) {
            return Optional.of(refusal.rule() + ": " + refusal.detail());
        }
    }

    /** The tasks of a raid go where the raid goes; authority and qualifications must reach there too. */
    List<AssignmentMoved> moved(RaidId raid, Duration shift, List<RuleOverride> overrides, Facts facts, Ruling ruling) {
        List<Task> going = to(raid);
        List<AssignmentMoved> moved =
                going.stream().map(task -> moved(task, shift, facts, ruling)).toList();
        Set<AssignmentId> ids =
                going.stream().map(task -> task.given().assignmentId()).collect(Collectors.toSet());
        for (AssignmentMoved each : moved) {
            OfficerOnFile officer = facts.officer(each.officerId()).orElseThrow();
            List<Window> work = new ArrayList<>(facts.work(each.officerId(), ids));
            moved.stream()
                    .filter(other -> other != each && other.officerId().equals(each.officerId()))
                    .forEach(other -> work.add(other.booked()));
            fitness.requireRest(officer, each.window(), work, overrides, facts, ruling);
        }
        return moved;
    }

    private AssignmentMoved moved(Task task, Duration shift, Facts facts, Ruling ruling) {
        OfficerAssigned given = task.given();
        Window window = task.window().movedBy(shift);
        OfficerOnFile officer = facts.officer(given.officerId())
                .orElseThrow(() -> new IllegalStateException("An assigned officer is on file."));
        AssignmentRole role = given.role();
        fitness.requireSeat(officer, facts, ruling);
        fitness.require(officer, role, window, facts, ruling);
        return new AssignmentMoved(
                given.operationId(), given.assignmentId(), given.officerId(), window, Fitness.booked(window, facts));
    }
}

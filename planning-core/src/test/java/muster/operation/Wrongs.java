package muster.operation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import muster.operation.event.AssignmentRole;
import muster.operation.event.BriefingAcknowledged;
import muster.operation.event.CommandAccepted;
import muster.operation.event.GoDecided;
import muster.operation.event.GoDecision;
import muster.operation.event.OfficerAssigned;
import muster.operation.event.OfficerReleased;
import muster.operation.event.OperationEvent;
import muster.operation.event.PlanApproved;
import muster.operation.event.PlanRejected;
import muster.operation.event.PlanSubmitted;
import muster.operation.event.RaidRescheduled;
import muster.operation.event.RaidScheduled;
import muster.operation.event.TechniqueApproved;
import muster.operation.event.TechniquePlanned;
import muster.operation.event.WarrantApproved;
import muster.operation.event.WarrantRequested;
import muster.operation.event.WarrantWithdrawn;
import muster.shared.AgencyId;
import muster.shared.AssignmentId;
import muster.shared.OfficerId;
import muster.shared.Window;
import org.jspecify.annotations.Nullable;

/**
 * Follows a history in words of its own, by people and not by accounts, and names what must never be: who decided on an own
 * thing, and a go without what rule OPS-05 asks. It shares nothing with the decisions that it judges.
 */
final class Wrongs {
    private static final int NO_ONE = -2;

    private final Searched people;
    private final Set<Integer> planners = new HashSet<>();
    private final Set<Integer> asking = new HashSet<>();
    private final Map<AssignmentId, OfficerAssigned> tasks = new LinkedHashMap<>();
    private final Map<AssignmentId, Integer> readBack = new HashMap<>();
    private final Map<AgencyId, Integer> approved = new HashMap<>();
    /** Who wrote it down, and who answered for it. */
    private final Set<Integer> technique = new HashSet<>();

    private final Set<Integer> former = new HashSet<>();
    private int version;
    private boolean stands;
    private @Nullable WarrantApproved order;
    private @Nullable Window entry;

    Wrongs(Searched people) {
        this.people = people;
    }

    /** @param sub of whoever sent the command that caused the event */
    Stream<String> in(OperationEvent event, String sub) {
        int person = people.personOf(sub);
        switch (event) {
            case PlanSubmitted e -> submitted(e);
            case PlanRejected e -> approved.remove(e.agencyId());
            case OfficerReleased e -> changed(tasks.remove(e.assignmentId()), null);
            case BriefingAcknowledged e -> readBack.put(e.assignmentId(), e.planVersion());
            case WarrantRequested e -> asking.addAll(List.of(people.personOf(e.requestedBy()), affiant(e)));
            case WarrantWithdrawn _ -> withdrawn();
            case RaidScheduled e -> enter(e.window());
            case RaidRescheduled e -> enter(e.window());
            case PlanApproved e -> {
                approved.put(e.agencyId(), e.planVersion());
                return wrong(planners.contains(person) || serves(person), "approved an own plan");
            }
            case WarrantApproved e -> {
                order = e;
                return ownWarrant(e, person);
            }
            case GoDecided e
            when e.decision() == GoDecision.GO -> {
                return missing(e, person);
            }
            default -> {
                return staffed(event, person);
            }
        }
        return Stream.empty();
    }

    private Stream<String> staffed(OperationEvent event, int person) {
        switch (event) {
            case OfficerAssigned e -> {
                changed(tasks.put(e.assignmentId(), e), e);
                return wrong(commanders() > 1, "two commanded");
            }
            case TechniquePlanned _ -> {
                technique.clear();
                technique.add(person);
                stands = false;
            }
            case TechniqueApproved _ -> {
                return wrong(!technique.add(person) || serves(person), "answered for an own technique, or twice");
            }
            case CommandAccepted e -> {
                int had = commander();
                former.add(had);
                former.remove(person);
                return wrong(byOfficer(e.officerId()) != person || had == person, "took command for another");
            }
            default -> {}
        }
        return Stream.empty();
    }

    private Stream<String> ownWarrant(WarrantApproved e, int person) {
        int issuer = Searched.PEOPLE.indexOf(e.judge());
        return Stream.concat(
                wrong(asking.contains(person) || serves(person), "issued an own warrant"),
                wrong(
                        issuer >= 0 && (asking.contains(issuer) || serves(issuer)),
                        "is named as issuer of an own warrant"));
    }

    private void submitted(PlanSubmitted e) {
        planners.add(people.personOf(e.submittedBy()));
        version = e.planVersion();
        stands = true;
        approved.clear();
    }

    /** The plan is another one when another leads. */
    private void changed(@Nullable OfficerAssigned before, @Nullable OfficerAssigned after) {
        stands &= Stream.of(before, after).noneMatch(task -> task != null && task.role() == AssignmentRole.COMMANDER);
    }

    private void withdrawn() {
        order = null;
        stands = false;
    }

    private void enter(Window window) {
        stands &= window.equals(entry);
        entry = window;
    }

    private long commanders() {
        return tasks.values().stream()
                .filter(task -> task.role() == AssignmentRole.COMMANDER)
                .count();
    }

    private int commander() {
        return tasks.values().stream()
                .filter(task -> task.role() == AssignmentRole.COMMANDER)
                .map(task -> byOfficer(task.officerId()))
                .findFirst()
                .orElse(NO_ONE);
    }

    private static int byOfficer(OfficerId officer) {
        return Searched.byOfficer().getOrDefault(officer, NO_ONE);
    }

    private int affiant(WarrantRequested e) {
        return byOfficer(e.affiantId());
    }

    private boolean serves(int person) {
        return tasks.values().stream().anyMatch(task -> byOfficer(task.officerId()) == person);
    }

    private static Stream<String> wrong(boolean is, String what) {
        return is ? Stream.of(what) : Stream.empty();
    }

    private Stream<String> missing(GoDecided go, int person) {
        Set<AgencyId> committed =
                tasks.values().stream().map(OfficerAssigned::agencyId).collect(Collectors.toSet());
        committed.add(SafeHarbor.SHERIFF);
        Set<AssignmentRole> filled =
                tasks.values().stream().map(OfficerAssigned::role).collect(Collectors.toSet());
        boolean lawful = order != null
                && entry != null
                && !entry.start().isBefore(order.decidedAt())
                && !entry.end().isAfter(order.executeBy());
        return Stream.of(
                        wrong(
                                filled.contains(AssignmentRole.UNDERCOVER) && technique.size() < 3,
                                "went undercover without both answers"),
                        wrong(former.contains(person), "went on the word of who had passed command on"),
                        wrong(!stands || go.planVersion() != version, "went on a plan that had changed"),
                        wrong(!lawful, "went without a warrant"),
                        wrong(
                                !committed.stream().allMatch(agency -> approvesNow(agency)),
                                "went without an agency's approval"),
                        wrong(
                                !tasks.keySet().stream().allMatch(this::knowsThePlan),
                                "went with people who had not read it back"),
                        wrong(!filled.containsAll(Searched.NEEDED), "went without a " + Searched.NEEDED))
                .flatMap(each -> each);
    }

    private boolean approvesNow(AgencyId agency) {
        return approved.getOrDefault(agency, 0) == version;
    }

    private boolean knowsThePlan(AssignmentId task) {
        return readBack.getOrDefault(task, 0) == version;
    }
}

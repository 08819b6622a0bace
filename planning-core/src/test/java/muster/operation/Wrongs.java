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
import muster.operation.event.WarrantApproved;
import muster.operation.event.WarrantRequested;
import muster.operation.event.WarrantWithdrawn;
import muster.shared.AgencyId;
import muster.shared.AssignmentId;
import muster.shared.Window;
import org.jspecify.annotations.Nullable;

/**
 * Follows a history in words of its own, by people and not by accounts, and names what must never be: who decided on an own
 * thing, and a go without what rule OPS-05 asks. It shares nothing with the decisions that it judges.
 */
final class Wrongs {
    private final Searched people;
    private final Set<Integer> planners = new HashSet<>();
    private final Set<Integer> asking = new HashSet<>();
    private final Map<AssignmentId, OfficerAssigned> tasks = new LinkedHashMap<>();
    private final Map<AssignmentId, Integer> readBack = new HashMap<>();
    private final Map<AgencyId, Integer> approved = new HashMap<>();
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
            case OfficerAssigned e -> changed(tasks.put(e.assignmentId(), e), e);
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
                return missing(e);
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

    private int affiant(WarrantRequested e) {
        return Searched.byOfficer().getOrDefault(e.affiantId(), -2);
    }

    private boolean serves(int person) {
        return tasks.values().stream()
                .anyMatch(task -> Searched.byOfficer().getOrDefault(task.officerId(), -2) == person);
    }

    private static Stream<String> wrong(boolean is, String what) {
        return is ? Stream.of(what) : Stream.empty();
    }

    private Stream<String> missing(GoDecided go) {
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

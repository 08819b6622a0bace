package muster.operation;

import static muster.operation.SafeHarbor.OPERATION;
import static muster.operation.SafeHarbor.POLICE;
import static muster.operation.SafeHarbor.SHERIFF;
import static muster.operation.SafeHarbor.id;
import static muster.operation.SafeHarbor.window;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import muster.agency.event.AgencyKind;
import muster.decision.ConflictOnFile;
import muster.decision.Facts;
import muster.decision.Near;
import muster.decision.RaidOnFile;
import muster.deconfliction.event.ConflictStatus;
import muster.deconfliction.event.EventClass;
import muster.operation.event.AgencyInvited;
import muster.operation.event.Announcement;
import muster.operation.event.AssignmentRole;
import muster.operation.event.BriefingAcknowledged;
import muster.operation.event.BriefingHeld;
import muster.operation.event.CapacityConfirmed;
import muster.operation.event.ExpectedVictims;
import muster.operation.event.Gate;
import muster.operation.event.GateResult;
import muster.operation.event.GoDecided;
import muster.operation.event.GoDecision;
import muster.operation.event.OfficerAssigned;
import muster.operation.event.OperationEvent;
import muster.operation.event.PlanApproved;
import muster.operation.event.PlanSections;
import muster.operation.event.PlanSubmitted;
import muster.operation.event.Reception;
import muster.operation.event.VictimCarePlanned;
import muster.shared.Actor;
import muster.shared.AgencyId;
import muster.shared.AssignmentId;
import muster.shared.ConflictId;
import muster.shared.OfficerId;
import muster.shared.RecordId;
import org.jspecify.annotations.Nullable;

/** An operation that is in order up to a step: each step holds what goes before it. */
final class WholePlan {
    static final AgencyId PROVIDER = new AgencyId(id(40));
    static final RecordId RECORD = new RecordId(id(41));
    static final Actor SUPERVISOR = new Actor("supervisor-1", "Susan Supervisor", SHERIFF, Set.of("supervisor"));
    static final Actor OTHER_SUPERVISOR = new Actor("supervisor-2", "Olu Other", POLICE, Set.of("supervisor"));
    static final PlanSections SECTIONS = new PlanSections("Situation", "Mission", "Execution", "Logistics", "Command");

    /** The raid, as it was planned at position 7 and checked at 8. */
    static final RaidOnFile CHECKED =
            new RaidOnFile(SafeHarbor.RAID, SafeHarbor.PARLOUR, window("2026-03-05T12:00", "2026-03-05T13:00"), 7, 8);

    static final ConflictOnFile MET = new ConflictOnFile(
            new ConflictId(id(42)),
            SafeHarbor.RAID,
            CHECKED.window(),
            POLICE,
            EventClass.STREET_OPERATION,
            null,
            ConflictStatus.AGREED_HERE);

    static final Near ALONE = new Near(List.of(CHECKED), List.of(), false);

    /** The first three are those whom tests ask about. */
    private static final List<AssignmentRole> TEAM = List.of(
            AssignmentRole.COMMANDER,
            AssignmentRole.MEDIC,
            AssignmentRole.COMMS,
            AssignmentRole.CASE_AGENT,
            AssignmentRole.OPERATIONS_SUPERVISOR,
            AssignmentRole.ENTRY_TEAM_LEADER,
            AssignmentRole.ENTRY_TEAM,
            AssignmentRole.ENTRY_TEAM,
            AssignmentRole.COVER,
            AssignmentRole.EVIDENCE_CUSTODIAN,
            AssignmentRole.SCRIBE,
            AssignmentRole.VICTIM_SPECIALIST,
            AssignmentRole.PROSECUTOR_ON_CALL);

    private static final int FIRST = 21;

    private WholePlan() {}

    /** The numbers of all tasks. */
    static List<Integer> team() {
        return IntStream.range(FIRST, FIRST + TEAM.size()).boxed().toList();
    }

    /** Warrant, raid, people and care in order; nothing is submitted. */
    static List<OperationEvent> planned() {
        List<OperationEvent> events = new ArrayList<>(List.of(
                SafeHarbor.opened(),
                new AgencyInvited(OPERATION, PROVIDER, AgencyKind.VICTIM_SERVICES),
                SafeHarbor.parlour(),
                SafeHarbor.requested(),
                SafeHarbor.issued(false),
                SafeHarbor.raid("2026-03-05T12:00", "2026-03-05T13:00")
                        .with(new Announcement("Knock and call", List.of("en", "zh"), 20, true)),
                care(3),
                capacity(3)));
        for (int n = 0; n < TEAM.size(); n++) {
            events.add(task(FIRST + n, TEAM.get(n)));
        }
        events.addAll(ReconnoitredSite.events());
        return events;
    }

    static List<OperationEvent> submitted() {
        return plus(planned(), submission(1));
    }

    static List<OperationEvent> approved() {
        return plus(submitted(), approval(SHERIFF, 1));
    }

    static List<OperationEvent> ready() {
        List<OperationEvent> events = plus(approved(), briefing(1));
        for (int n : team()) {
            events.add(readBack(n, 1));
        }
        return events;
    }

    static List<OperationEvent> going() {
        return plus(ready(), go());
    }

    static List<OperationEvent> plus(List<OperationEvent> events, OperationEvent... more) {
        List<OperationEvent> all = new ArrayList<>(events);
        all.addAll(Arrays.asList(more));
        return all;
    }

    /** What is on file when nobody is near. */
    static Facts known() {
        return known(ALONE);
    }

    static Facts known(@Nullable Near near) {
        Facts known = SafeHarbor.facts(SUPERVISOR, SafeHarbor.NOW);
        return near == null ? known : known.near(near);
    }

    static OfficerAssigned task(int n, AssignmentRole role) {
        return task(n, role, SHERIFF);
    }

    static OfficerAssigned task(int n, AssignmentRole role, AgencyId agency) {
        return new OfficerAssigned(
                OPERATION,
                new AssignmentId(id(n)),
                new OfficerId(id(n + 100)),
                agency,
                "Person " + n,
                "person-" + n,
                role,
                window("2026-03-05T11:00", "2026-03-05T15:00"),
                window("2026-03-05T11:00", "2026-03-05T16:00"),
                null);
    }

    static VictimCarePlanned care(int adults) {
        return new VictimCarePlanned(
                OPERATION,
                new ExpectedVictims(adults, 0, List.of("Mandarin")),
                new Reception("Family center", "45 Oak Street", null),
                List.of(PROVIDER),
                null);
    }

    static CapacityConfirmed capacity(int beds) {
        return new CapacityConfirmed(OPERATION, PROVIDER, beds, 1, List.of("mandarin"), 0, "Ines Duarte");
    }

    /** As it would be submitted after {@link #planned()}. */
    static PlanSubmitted submission(int version) {
        Map<String, String> parts = parts();
        return new PlanSubmitted(
                OPERATION, RECORD, version, SECTIONS, null, parts, Content.digest(parts), "lead-1", "Lena Lead");
    }

    private static Map<String, String> parts() {
        Rehearsal rehearsal = new Rehearsal(planned());
        rehearsal.decide(
                new SubmitPlan(OPERATION, RECORD, SECTIONS, null), SafeHarbor.facts(SafeHarbor.LEAD, SafeHarbor.NOW));
        return ((PlanSubmitted) rehearsal.events(OPERATION).getLast()).parts();
    }

    static PlanApproved approval(AgencyId agency, int version) {
        return new PlanApproved(
                OPERATION, RECORD, agency, version, submission(1).hash(), "supervisor-1", "Susan Supervisor", null);
    }

    static BriefingHeld briefing(int version) {
        return new BriefingHeld(OPERATION, RECORD, version, submission(1).hash(), SafeHarbor.NOW, "Lena Lead", null);
    }

    static BriefingAcknowledged readBack(int n, int version) {
        return new BriefingAcknowledged(
                OPERATION, new AssignmentId(id(n)), new OfficerId(id(n + 100)), version, "North door", null);
    }

    static GoDecided go() {
        return new GoDecided(
                OPERATION,
                RECORD,
                GoDecision.GO,
                null,
                List.of(),
                1,
                List.of(new GateResult(Gate.PLAN, GateResult.Status.PASS, "OPS-01", "In order.")),
                "hash",
                "supervisor-1",
                "Susan Supervisor");
    }
}

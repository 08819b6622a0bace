package muster.operation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.random.RandomGenerator;
import muster.decision.AgencyOnFile;
import muster.decision.OfficerOnFile;
import muster.operation.event.AcknowledgementLapsed;
import muster.operation.event.AgencyInvited;
import muster.operation.event.Arrest;
import muster.operation.event.BriefingAcknowledged;
import muster.operation.event.BriefingHeld;
import muster.operation.event.ChildPlan;
import muster.operation.event.CourtReturn;
import muster.operation.event.EvidenceItem;
import muster.operation.event.ExpectedVictims;
import muster.operation.event.FieldEventKind;
import muster.operation.event.FieldEventLogged;
import muster.operation.event.Gate;
import muster.operation.event.GoDecision;
import muster.operation.event.HandOff;
import muster.operation.event.MinorNotice;
import muster.operation.event.OfficerAssigned;
import muster.operation.event.OperationEvent;
import muster.operation.event.PlanSections;
import muster.operation.event.PlanVoided;
import muster.operation.event.Reception;
import muster.operation.event.Recovery;
import muster.operation.event.SiteAdded;
import muster.operation.event.VictimClass;
import muster.operation.event.Waiver;
import muster.operation.event.WarrantExecuted;
import muster.shared.Actor;
import muster.shared.AgencyId;
import muster.shared.AssignmentId;
import muster.shared.OfficerId;
import muster.shared.OperationId;
import muster.shared.RecordId;
import muster.shared.SiteId;
import muster.shared.SurvivorRef;
import muster.shared.WarrantId;
import org.jspecify.annotations.Nullable;

/** What people might ask of an operation from its care plan to its end, sensible or not. */
final class LaterCommands {
    private final RandomGenerator random;
    private final RandomWords words;
    private final RandomRoster roster;
    private final OperationId operation;
    private final List<SiteId> sites = new ArrayList<>();
    private final List<AgencyId> present = new ArrayList<>();
    private final List<OfficerAssigned> tasks = new ArrayList<>();
    private final List<RecordId> entries = new ArrayList<>();
    private final List<SurvivorRef> survivors = new ArrayList<>();
    private @Nullable AssignmentId acknowledged;
    private boolean briefed;
    private @Nullable WarrantId served;

    LaterCommands(RandomGenerator random, RandomWords words, RandomRoster roster, OperationId operation) {
        this.random = random;
        this.words = words;
        this.roster = roster;
        this.operation = operation;
    }

    void learn(OperationEvent event) {
        switch (event) {
            case SiteAdded e -> sites.add(e.siteId());
            case AgencyInvited e -> present.add(e.agencyId());
            case OfficerAssigned e -> tasks.add(e);
            case BriefingHeld e -> briefed = true;
            case WarrantExecuted e -> served = e.warrantId();
            case BriefingAcknowledged e -> acknowledged = e.assignmentId();
            case AcknowledgementLapsed e -> acknowledged = null;
            case PlanVoided e -> {
                briefed = false;
                acknowledged = null;
            }
            case FieldEventLogged e -> {
                entries.add(e.entryId());
                if (e.recovery() != null) {
                    survivors.add(e.recovery().survivorRef());
                }
            }
            default -> {}
        }
    }

    OperationCommand next(Instant now) {
        if (served != null && random.nextInt(4) == 0) {
            return new ReturnWarrant(operation, served, new CourtReturn(now, words.word("clerk"), null), List.of());
        }
        if (acknowledged != null && random.nextBoolean()) {
            return new LapseAcknowledgement(operation, acknowledged);
        }
        if (briefed && !tasks.isEmpty() && random.nextInt(3) > 0) {
            return new AcknowledgeBriefing(operation, null, null, words.word("readback"));
        }
        return switch (random.nextInt(25)) {
            case 0, 1, 2 -> care();
            case 3, 4 -> capacity();
            case 5, 6, 7 ->
                new SubmitPlan(operation, record(), random.nextInt(3) == 0 ? null : sections(), words.word("change"));
            case 8, 9, 10 -> new ApprovePlan(operation, record(), words.word("approval"));
            case 11, 12 -> new RejectPlan(operation, record(), words.word("rejection"));
            case 13, 14 -> new HoldBriefing(operation, record(), now, words.word("notes"));
            case 15 ->
                new EndParticipation(
                        operation, present.isEmpty() ? roster.lead().id() : words.oneOf(present), 0);
            case 16, 17 -> go();
            case 18, 19 -> end(now);
            default -> log(now);
        };
    }

    /** Mostly something else, so that a history goes on. */
    private OperationCommand end(Instant now) {
        return switch (random.nextInt(12)) {
            case 0 -> new Close(operation, record(), words.word("end"), null);
            case 1 ->
                new Abort(operation, record(), random.nextBoolean() ? null : words.oneOf(sites), words.word("abort"));
            case 2, 3 -> new StartEmergency(operation, record(), words.word("danger"));
            case 4, 5, 6, 7 ->
                new Report(operation, record(), words.word("lesson"), words.word("care"), words.word("medic"));
            default -> log(now);
        };
    }

    /** Whoever answers for the plan is mostly not who submitted it. */
    @Nullable
    Actor actorFor(OperationCommand command) {
        return switch (command) {
            case ApprovePlan _, RejectPlan _, DecideGo _ -> random.nextInt(5) == 0 ? null : supervisor();
            case AcknowledgeBriefing _ -> tasks.isEmpty() ? null : bearer(words.oneOf(tasks));
            default -> null;
        };
    }

    private Actor supervisor() {
        AgencyId agency = present.isEmpty() || random.nextInt(3) > 0
                ? roster.lead().id()
                : random.nextInt(10) == 0
                        ? words.oneOf(
                                roster.agencies().stream().map(AgencyOnFile::id).toList())
                        : words.oneOf(present);
        return new Actor("supervisor-1", "Susan Supervisor", agency, Set.of("supervisor"));
    }

    private static Actor bearer(OfficerAssigned task) {
        String sub = Objects.requireNonNullElse(task.subject(), "nobody");
        return new Actor(sub, task.name(), task.agencyId(), Set.of("officer"));
    }

    private OperationCommand care() {
        List<AgencyId> providers =
                present.stream().filter(agency -> random.nextBoolean()).toList();
        return new PlanVictimCare(
                operation,
                new ExpectedVictims(random.nextInt(9), random.nextInt(3), List.of(words.word("language"))),
                new Reception(words.word("reception"), words.word("street"), null),
                providers,
                random.nextBoolean() ? null : new ChildPlan(Instant.EPOCH, words.word("doctor"), words.word("home")));
    }

    private OperationCommand capacity() {
        AgencyId provider = present.isEmpty() ? roster.lead().id() : words.oneOf(present);
        return new ConfirmCapacity(
                operation,
                provider,
                random.nextInt(-1, 12),
                random.nextInt(6),
                List.of(words.word("spoken")),
                random.nextInt(2));
    }

    private PlanSections sections() {
        return new PlanSections(
                words.word("situation"),
                words.word("mission"),
                words.word("execution"),
                words.word("logistics"),
                words.word("command"));
    }

    private OperationCommand go() {
        List<Waiver> waivers = random.nextBoolean()
                ? List.of()
                : List.of(new Waiver(words.oneOf(Gate.values()), words.word("waiver")));
        return new DecideGo(operation, record(), words.oneOf(GoDecision.values()), words.word("word"), waivers);
    }

    private OperationCommand log(Instant now) {
        FieldEventKind kind = words.oneOf(FieldEventKind.values());
        boolean whole = random.nextInt(10) > 0;
        return new LogFieldEvent(
                operation,
                record(),
                kind,
                random.nextInt(10) == 0 ? now.plusSeconds(900) : now,
                random.nextInt(4) == 0 ? null : words.oneOf(sites),
                random.nextBoolean() ? null : words.word("note"),
                tasks.isEmpty() ? null : words.oneOf(tasks).assignmentId(),
                whole && kind == FieldEventKind.RECOVERY ? recovery() : null,
                whole && kind == FieldEventKind.ARREST ? arrest() : null,
                whole && kind == FieldEventKind.EVIDENCE
                        ? new EvidenceItem(words.word("exhibit"), words.word("drawer"), someone())
                        : null,
                whole && kind == FieldEventKind.HAND_OFF ? handOff() : null,
                entries.isEmpty() || random.nextInt(5) > 0 ? null : words.oneOf(entries),
                whole && kind == FieldEventKind.NOTICE ? notice() : null);
    }

    private Recovery recovery() {
        return new Recovery(
                new SurvivorRef(words.id()), Set.of(words.oneOf(VictimClass.values())), random.nextInt(3) == 0);
    }

    private Arrest arrest() {
        boolean known = !survivors.isEmpty() && random.nextInt(3) == 0;
        return new Arrest(
                words.word("suspect"),
                List.of(words.word("charge")),
                someone(),
                known ? words.oneOf(survivors) : null,
                random.nextBoolean() ? null : words.word("review"));
    }

    private MinorNotice notice() {
        return new MinorNotice(
                survivors.isEmpty() ? new SurvivorRef(words.id()) : words.oneOf(survivors),
                words.oneOf(MinorNotice.Register.values()));
    }

    private HandOff handOff() {
        return new HandOff(
                survivors.isEmpty() ? new SurvivorRef(words.id()) : words.oneOf(survivors),
                present.isEmpty() ? roster.lead().id() : words.oneOf(present));
    }

    private OfficerId someone() {
        return words.oneOf(roster.officers().stream().map(OfficerOnFile::id).toList());
    }

    private RecordId record() {
        return new RecordId(words.id());
    }
}

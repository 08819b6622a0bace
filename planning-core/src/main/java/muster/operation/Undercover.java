package muster.operation;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import muster.decision.Decision;
import muster.decision.Facts;
import muster.decision.NoSuch;
import muster.decision.Ruling;
import muster.operation.event.AssignmentRole;
import muster.operation.event.TechniqueApproved;
import muster.operation.event.TechniqueApproved.Approver;
import muster.operation.event.TechniquePlanned;
import muster.shared.Actor;
import muster.shared.AgencyId;
import muster.shared.Invalid;
import muster.shared.RecordId;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.jspecify.annotations.Nullable;

/**
 * What officers may do undercover (rule STF-11): written down, answered for by a supervisor and a prosecutor who neither wrote it
 * nor carry it out, and read back with the plan that it is a part of.
 */
final class Undercover {
    private final Participations participations;
    private final Assignments assignments;
    private final Set<RecordId> earlier = new HashSet<>();
    private final Map<Approver, TechniqueApproved> approved = new EnumMap<>(Approver.class);
    private @Nullable TechniquePlanned planned;

    Undercover(Participations participations, Assignments assignments) {
        this.participations = participations;
        this.assignments = assignments;
    }

    @CommandHandler
    Decision decide(PlanTechnique command, Facts facts) {
        Integer payment = command.technique().mostPayment();
        if (payment != null && payment < 0) {
            throw new Invalid("payment-below-nothing", "Give the most that is paid, or nothing.", "/mostPayment");
        }
        if (command.technique().contact().isEmpty()) {
            throw new Invalid("contact-missing", "Say what kinds of contact there may be.", "/contact");
        }
        return Ruling.on(facts)
                .require(
                        command.technique().signalAgreed(),
                        "STF-08",
                        "distress-signal-missing",
                        () ->
                                "Agree on a signal of distress with those who cover them first; what it is stays with them.")
                .decide(new TechniquePlanned(
                        command.operationId(),
                        command.techniqueId(),
                        command.technique(),
                        facts.actor().sub(),
                        facts.actor().name()));
    }

    @CommandHandler
    Decision decide(ApproveTechnique command, Facts facts) {
        Actor actor = facts.actor();
        AgencyId agency = agencyOf(actor);
        TechniquePlanned technique = planned;
        if (technique == null || !isKnown(command.techniqueId(), technique)) {
            throw new NoSuch("technique");
        }
        Approver as = actor.is("prosecutor") ? Approver.PROSECUTOR : Approver.SUPERVISOR;
        Ruling ruling = Ruling.on(facts);
        requireTurn(technique, command, as, actor, ruling);
        requireIndependent(technique, actor, ruling);
        return ruling.decide(new TechniqueApproved(
                command.operationId(), command.techniqueId(), as, agency, actor.sub(), actor.name(), command.reason()));
    }

    private void requireTurn(
            TechniquePlanned technique, ApproveTechnique command, Approver as, Actor actor, Ruling ruling) {
        ruling.require(
                        technique.techniqueId().equals(command.techniqueId()),
                        "STF-11",
                        "technique-replaced",
                        () -> "Read what took its place, and answer for that.")
                .require(
                        actor.is("prosecutor") || actor.is("supervisor"),
                        "STF-11",
                        "neither-supervisor-nor-prosecutor",
                        () -> "Let a supervisor and a prosecutor answer for it.")
                .require(
                        !approved.containsKey(as),
                        "STF-11",
                        "technique-approved-already",
                        () -> "Nothing is to be done: a " + as + " has answered for it already.");
    }

    /** Judged on the person: by sign-in and name. A prosecutor who is on call carries nothing out. */
    private void requireIndependent(TechniquePlanned technique, Actor actor, Ruling ruling) {
        ruling.require(
                        !isSame(technique.plannedBy(), technique.plannedByName(), actor),
                        "STF-11",
                        "technique-is-your-own",
                        () -> "Whoever wrote it cannot answer for it; let somebody else.")
                .require(
                        approved.values().stream()
                                .noneMatch(one -> isSame(one.approvedBy(), one.approvedByName(), actor)),
                        "STF-11",
                        "approver-answered-before",
                        () -> "It takes two people: let another answer for it.")
                .require(
                        !assignments.include(actor, AssignmentRole.PROSECUTOR_ON_CALL),
                        "STF-11",
                        "approver-carries-it-out",
                        () -> "Whoever has a task in the operation cannot answer for it; let somebody else.");
    }

    private static boolean isSame(String sub, String name, Actor actor) {
        return sub.equals(actor.sub()) || PersonName.same(name, actor.name());
    }

    private boolean isKnown(RecordId id, TechniquePlanned technique) {
        return earlier.contains(id) || technique.techniqueId().equals(id);
    }

    private AgencyId agencyOf(Actor actor) {
        AgencyId agency = actor.agency();
        if (agency == null || !participations.takesPart(agency)) {
            throw new NoSuch("operation");
        }
        return agency;
    }

    @EventSourcingHandler
    void evolve(TechniquePlanned event) {
        if (planned != null) {
            earlier.add(planned.techniqueId());
        }
        planned = event;
        approved.clear();
    }

    @EventSourcingHandler
    void evolve(TechniqueApproved event) {
        approved.put(event.approver(), event);
    }

    /** A change of it voids approvals of the plan. */
    Object material() {
        return planned == null ? "none" : planned.technique();
    }

    /** What is short before anybody goes who works undercover. */
    List<String> lacks() {
        List<String> lacks = new ArrayList<>();
        if (assignments.serving(AssignmentRole.UNDERCOVER) == 0) {
            return lacks;
        }
        if (planned == null) {
            lacks.add("Write down what officers may do undercover.");
            return lacks;
        }
        for (Approver each : Approver.values()) {
            if (!approved.containsKey(each)) {
                lacks.add("Let a " + each + " answer for what officers may do undercover.");
            }
        }
        return lacks;
    }
}

package muster.operation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import muster.decision.Decision;
import muster.decision.Facts;
import muster.decision.Ruling;
import muster.operation.event.EmergencyStarted;
import muster.operation.event.Gate;
import muster.operation.event.GateResult;
import muster.operation.event.GoDecided;
import muster.operation.event.GoDecision;
import muster.operation.event.OperationAborted;
import muster.operation.event.Waiver;
import muster.policy.PolicyPacks;
import muster.shared.Actor;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.jspecify.annotations.Nullable;

/** Whether the operation goes: a person's decision, on the gates as they stand and with their hash (rules OPS-05, OPS-07). */
final class GoDecisions {
    private final Charter charter;
    private final PlanOfRecord plan;
    private final Assignments assignments;
    private final Delegations delegations;
    private final Readiness readiness;
    private @Nullable GoDecided last;
    private boolean emergency;
    private boolean aborted;

    GoDecisions(
            Charter charter, PlanOfRecord plan, Assignments assignments, Delegations delegations, Readiness readiness) {
        this.charter = charter;
        this.plan = plan;
        this.assignments = assignments;
        this.delegations = delegations;
        this.readiness = readiness;
    }

    @CommandHandler
    Decision decide(DecideGo command, Facts facts) {
        Map<Gate, Waiver> waivers = command.waivers().stream()
                .collect(Collectors.toMap(Waiver::gate, Function.identity(), (one, other) -> other));
        List<GateResult> gates = readiness.gates(facts.at(), facts.packs(), facts).stream()
                .map(gate -> waived(gate, waivers))
                .toList();
        Ruling ruling = Ruling.on(facts);
        if (command.decision() == GoDecision.GO) {
            requireReady(gates, waivers.keySet(), facts, ruling);
        }
        Actor actor = facts.actor();
        return ruling.decide(new GoDecided(
                command.operationId(),
                command.decisionId(),
                command.decision(),
                command.reason(),
                command.waivers(),
                plan.version(),
                gates,
                Content.digest(gates),
                actor.sub(),
                actor.name()));
    }

    private void requireReady(List<GateResult> gates, Set<Gate> waived, Facts facts, Ruling ruling) {
        Set<Gate> waivable = facts.packs().planning().waivable();
        requireWord(facts, ruling);
        ruling.require(
                        !aborted,
                        "OPS-06",
                        "operation-aborted",
                        () -> "The operation was called off; open a new one, or let it be closed.")
                .require(
                        waivable.containsAll(waived),
                        "OPS-05",
                        "gate-cannot-be-waived",
                        () -> "Only " + waivable + " can be waived: put the others in order.");
        requireStanding(facts, ruling);
        String open = gates.stream()
                .filter(gate -> !gate.inOrder() && gate.status() != GateResult.Status.WAIVED)
                .map(gate -> gate.gate() + " (" + gate.rule() + "): " + gate.detail())
                .collect(Collectors.joining(" "));
        ruling.require(
                open.isEmpty(), "OPS-05", "not-ready", () -> "Put these gates in order, or decide HOLD. " + open);
        gates.stream()
                .filter(gate -> gate.status() == GateResult.Status.WAIVED)
                .forEach(gate -> ruling.warnIf(true, gate.rule(), () -> gate.gate() + " is waived: " + gate.detail()));
    }

    /** Whose word it is (rules OPS-05, STF-10). */
    private void requireWord(Facts facts, Ruling ruling) {
        ruling.require(
                        facts.actor().isOf(charter.lead())
                                || assignments.commands(facts.actor().sub()),
                        "OPS-05",
                        "not-of-the-lead-agency",
                        () -> "Let whoever commands, or a supervisor of the lead agency, give the word.")
                .require(
                        !delegations.havePassedItOn(facts.actor()),
                        "STF-10",
                        "command-passed-on",
                        () -> "You passed command on: let whoever commands now give the word.");
    }

    /** What the word rests on beyond the plan: no deadline is waited for. */
    private void requireStanding(Facts facts, Ruling ruling) {
        ruling.require(
                facts.hasSeat(charter.lead(), charter.zone()),
                "INF-09",
                "agreement-not-in-force",
                () -> "Renew the lead agency's agreement first: it is not in force today.");
        assignments.requireFit(facts, ruling);
    }

    private static GateResult waived(GateResult gate, Map<Gate, Waiver> waivers) {
        Waiver waiver = waivers.get(gate.gate());
        return gate.inOrder() || waiver == null
                ? gate
                : new GateResult(gate.gate(), GateResult.Status.WAIVED, gate.rule(), waiver.reason());
    }

    /** An emergency is never refused for what the plan lacks; what it lacks is told and recorded (rule OPS-07). */
    @CommandHandler
    Decision decide(StartEmergency command, Facts facts) {
        List<GateResult> gaps = readiness.gates(facts.at(), facts.packs(), facts).stream()
                .filter(gate -> !gate.inOrder())
                .toList();
        return Ruling.on(facts)
                .require(
                        !aborted,
                        "OPS-06",
                        "operation-aborted",
                        () -> "The operation was called off; act under a new one, and write there why.")
                .warnIf(
                        !gaps.isEmpty(),
                        "OPS-07",
                        () -> "Not in order: "
                                + gaps.stream().map(gate -> gate.gate().name()).collect(Collectors.joining(", ")) + ".")
                .decide(new EmergencyStarted(
                        command.operationId(),
                        command.decisionId(),
                        command.reason(),
                        gaps,
                        facts.actor().sub(),
                        facts.actor().name()));
    }

    @EventSourcingHandler
    void evolve(GoDecided event) {
        last = event;
    }

    @EventSourcingHandler
    void evolve(EmergencyStarted event) {
        emergency = true;
    }

    @EventSourcingHandler
    void evolve(OperationAborted event) {
        aborted = aborted || event.siteId() == null;
    }

    boolean isAborted() {
        return aborted;
    }

    /** A go counts for the plan that it was given for, and until another decision (rule WAR-06). */
    boolean isUnderWay() {
        boolean go = last != null
                && last.decision() == GoDecision.GO
                && last.planVersion() == plan.version()
                && plan.stands();
        return !aborted && (go || emergency);
    }

    /** Whether it ever was let go: then people are to be accounted for. */
    boolean wasStarted() {
        return emergency || (last != null && last.decision() == GoDecision.GO);
    }

    List<GateResult> gates(Instant at, PolicyPacks packs, @Nullable Facts known) {
        return readiness.gates(at, packs, known);
    }
}

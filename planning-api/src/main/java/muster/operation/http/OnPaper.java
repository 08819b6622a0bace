package muster.operation.http;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import muster.decision.AggregateCopy;
import muster.decision.CommandOnOperation;
import muster.decision.Deciding;
import muster.decision.DryRun;
import muster.decision.Facts;
import muster.decision.GateChange;
import muster.decision.NoSuch;
import muster.deconfliction.view.Deconflictions;
import muster.ledger.Recorded;
import muster.ledger.store.Ledger;
import muster.ledger.store.Streams;
import muster.operation.OpenOperation;
import muster.operation.OperationState;
import muster.operation.event.GateResult;
import muster.operation.event.OperationEvent;
import muster.operation.view.OperationPlan;
import muster.shared.OperationId;
import muster.shared.http.Call;
import muster.shared.http.Reads;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.annotation.ParameterResolver;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Decides what is only asked for on copies of the operation and of what is decided beside it: nobody waits for it, nothing of it
 * stays, and commands can follow one another.
 */
@Component
public class OnPaper implements MessageHandlerInterceptor<CommandMessage<?>> {
    private final Ledger ledger;
    private final ParameterResolver<Facts> facts;
    private final Reads reads;

    OnPaper(Ledger ledger, ParameterResolver<Facts> facts, Reads reads) {
        this.ledger = ledger;
        this.facts = facts;
        this.reads = reads;
    }

    /** What the commands of one call are decided on. @param copies by stream @param plan null where it is still to be opened */
    private record Basis(
            Map<String, AggregateCopy> copies, @Nullable OperationPlan plan) {}

    @Override
    public Object handle(UnitOfWork<? extends CommandMessage<?>> unit, InterceptorChain chain) throws Exception {
        CommandMessage<?> message = unit.getMessage();
        if (!(message.getPayload() instanceof CommandOnOperation command)
                || !message.getMetaData().containsKey(Deciding.VALIDATE_ONLY)) {
            return chain.proceed();
        }
        boolean opens = command instanceof OpenOperation;
        Call call = (Call) Objects.requireNonNull(message.getMetaData().get(Call.CALL));
        Basis basis = call.copy(Basis.class, () -> basis(command.operationId(), opens));
        AggregateCopy copy = basis.copies().computeIfAbsent(command.stream(), stream -> command.copy(history(stream)));
        DryRun dry = copy.decide(
                message.withMetaData(message.getMetaData().withoutKeys(Set.of(Deciding.VALIDATE_ONLY))),
                Objects.requireNonNull(facts.resolveParameterValue(message)));
        OperationPlan plan = basis.plan();
        if (plan != null && !OperationRights.mayRead(call.actor(), plan, Streams.of(ledger))) {
            throw new DryRun(dry.decision());
        }
        throw new DryRun(dry.decision(), dry.events(), () -> changes(command.operationId(), call));
    }

    private Basis basis(OperationId operation, boolean opens) {
        OperationPlan plan = OperationPlan.after(ledger.stream("operation/" + operation));
        if (plan == null && !opens) {
            throw new NoSuch("operation");
        }
        reads.freshen(Deconflictions.VIEW);
        return new Basis(new HashMap<>(), plan);
    }

    private List<Object> history(String stream) {
        return ledger.stream(stream).stream().map(Recorded::event).toList();
    }

    /** From how the gates stand to how they would, after all that the call imagined. */
    private List<GateChange> changes(OperationId operation, Call call) {
        return GateChange.between(gates(operation, new Call(call.actor(), call.at())), gates(operation, call));
    }

    private List<GateResult> gates(OperationId operation, Call call) {
        List<OperationEvent> events = call.streams(ledger).stream("operation/" + operation).stream()
                .map(recorded -> (OperationEvent) recorded.event())
                .toList();
        Facts going = WhoGoes.in(operation, call, facts);
        return events.isEmpty() ? List.of() : OperationState.after(events).readiness(call.at(), going.packs(), going);
    }
}

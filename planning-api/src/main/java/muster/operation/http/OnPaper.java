package muster.operation.http;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import muster.decision.Deciding;
import muster.decision.DryRun;
import muster.decision.Facts;
import muster.decision.Near;
import muster.decision.NoSuch;
import muster.deconfliction.view.Deconflictions;
import muster.ledger.Recorded;
import muster.ledger.store.Ledger;
import muster.operation.OpenOperation;
import muster.operation.OperationCommand;
import muster.operation.OperationState;
import muster.operation.event.OperationEvent;
import muster.operation.view.OperationPlan;
import muster.shared.Actor;
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
 * Decides what is only asked for on a copy of the operation: nobody waits for it, nothing of it stays, and commands can
 * follow one another.
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

    @Override
    public Object handle(UnitOfWork<? extends CommandMessage<?>> unit, InterceptorChain chain) throws Exception {
        CommandMessage<?> message = unit.getMessage();
        if (!(message.getPayload() instanceof OperationCommand command)
                || !message.getMetaData().containsKey(Deciding.VALIDATE_ONLY)) {
            return chain.proceed();
        }
        Call call = (Call) Objects.requireNonNull(message.getMetaData().get(Call.CALL));
        Basis basis = call.copy(Basis.class, () -> basis(command, call));
        Facts known = Objects.requireNonNull(facts.resolveParameterValue(message));
        CommandMessage<?> decided =
                message.withMetaData(message.getMetaData().withoutKeys(Set.of(Deciding.VALIDATE_ONLY)));
        DryRun dry = basis.state().whatIf(decided, known.and(basis.going()), basis.near());
        throw reads(call.actor(), basis, command) ? dry : new DryRun(dry.decision());
    }

    /** @param plan null where the operation is still to be opened */
    private record Basis(OperationState state, @Nullable OperationPlan plan, Near near, Facts going) {}

    private Basis basis(OperationCommand command, Call call) {
        List<Recorded> history = ledger.stream(command.stream());
        if (history.isEmpty() && !(command instanceof OpenOperation)) {
            throw new NoSuch("operation");
        }
        List<OperationEvent> events = history.stream()
                .map(recorded -> (OperationEvent) recorded.event())
                .toList();
        reads.freshen(Deconflictions.VIEW);
        Facts going = WhoGoes.in(command.operationId(), call, facts);
        return new Basis(OperationState.after(events), OperationPlan.after(history), going.nearby(), going);
    }

    /** Whoever has one task in an operation learns what the own command causes, not how the plan stands. */
    private static boolean reads(Actor actor, Basis basis, OperationCommand command) {
        OperationPlan plan = basis.plan();
        return plan == null ? command instanceof OpenOperation : OperationRights.mayRead(actor, plan);
    }
}

package muster.operation;

import java.time.Instant;
import java.util.List;
import muster.decision.AggregateCopy;
import muster.decision.DryRun;
import muster.decision.Facts;
import muster.operation.event.GateResult;
import muster.operation.event.OperationEvent;
import muster.policy.PolicyPacks;
import org.axonframework.commandhandling.CommandMessage;
import org.jspecify.annotations.Nullable;

/**
 * A copy of an operation, folded from its events by the handlers that decide: for those who ask how it stands, and how it
 * would stand. What is decided on it is not stored.
 */
public final class OperationState {
    private final Operation operation;
    private final AggregateCopy copy;

    private OperationState(Operation operation, AggregateCopy copy) {
        this.operation = operation;
        this.copy = copy;
    }

    /** @param history all events of one operation up to a moment, in order; none for one that is still to be opened */
    public static OperationState after(List<OperationEvent> history) {
        Operation operation = new Operation();
        String stream =
                history.isEmpty() ? "" : Operation.streamOf(history.getFirst().operationId());
        return new OperationState(operation, AggregateCopy.of(operation, stream, history));
    }

    /**
     * The gates of rule OPS-05 as they stand at {@code at}, UTC.
     *
     * @param known what others plan near it, and what is on file of those who go; null where nobody looked
     */
    public List<GateResult> readiness(Instant at, PolicyPacks packs, @Nullable Facts known) {
        return operation.readiness(at, packs, known);
    }

    /** Decides as the operation itself would, on what came of the commands before. */
    public DryRun whatIf(CommandMessage<?> command, Facts facts) {
        return copy.decide(command, facts);
    }
}

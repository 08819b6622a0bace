package muster.operation;

import java.time.Instant;
import java.util.List;
import muster.decision.Facts;
import muster.decision.Near;
import muster.operation.event.GateResult;
import muster.operation.event.OperationEvent;
import muster.policy.PolicyPacks;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.annotation.ClasspathParameterResolverFactory;
import org.axonframework.messaging.annotation.FixedValueParameterResolver;
import org.axonframework.messaging.annotation.MultiParameterResolverFactory;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.axonframework.modelling.command.inspection.AggregateModel;
import org.axonframework.modelling.command.inspection.AnnotatedAggregateMetaModelFactory;
import org.jspecify.annotations.Nullable;

/** An operation folded from its events outside of any command, by the handlers that decide: for those who ask how it stands. */
public final class OperationState {
    /** Nothing is decided here, so a handler's facts are never asked for. */
    private static final ParameterResolverFactory PARAMETERS = MultiParameterResolverFactory.ordered(
            ClasspathParameterResolverFactory.forClass(Operation.class),
            (handler, all, index) -> all[index].getType() == Facts.class
                    ? new FixedValueParameterResolver<@Nullable Facts>(null)
                    : null);

    private static final AggregateModel<Operation> MODEL =
            AnnotatedAggregateMetaModelFactory.inspectAggregate(Operation.class, PARAMETERS);

    private final Operation operation = new Operation();
    private long version = -1;

    private OperationState() {}

    /** @param history all events of one operation up to a moment, in order */
    public static OperationState after(List<OperationEvent> history) {
        OperationState state = new OperationState();
        history.forEach(state::fold);
        return state;
    }

    private void fold(OperationEvent event) {
        version++;
        MODEL.publish(
                new GenericDomainEventMessage<>("Operation", Operation.streamOf(event.operationId()), version, event),
                operation);
    }

    /**
     * The gates of rule OPS-05 as they stand at {@code at}, UTC.
     *
     * @param near what others plan near it; null where nobody looked
     */
    public List<GateResult> readiness(Instant at, PolicyPacks packs, @Nullable Near near) {
        return operation.readiness(at, packs, near);
    }
}

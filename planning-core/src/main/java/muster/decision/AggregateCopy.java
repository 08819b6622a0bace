package muster.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.EventSourcedAggregate;
import org.axonframework.eventsourcing.NoSnapshotTriggerDefinition;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.annotation.ClasspathParameterResolverFactory;
import org.axonframework.messaging.annotation.MultiParameterResolverFactory;
import org.axonframework.messaging.annotation.ParameterResolver;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.inspection.AggregateModel;
import org.axonframework.modelling.command.inspection.AnnotatedAggregateMetaModelFactory;
import org.jspecify.annotations.Nullable;

/**
 * A copy of an aggregate, folded from its events by the handlers that decide. What is decided on it stays in it, and is stored
 * nowhere.
 */
public final class AggregateCopy {
    private static final String FACTS = "facts";
    private static final ParameterResolverFactory PARAMETERS = MultiParameterResolverFactory.ordered(
            ClasspathParameterResolverFactory.forClass(AggregateCopy.class),
            (handler, all, index) -> all[index].getType() == Facts.class ? new Given() : null);

    private static final Map<Class<?>, AggregateModel<?>> MODELS = new ConcurrentHashMap<>();

    private final Unpublished<?> aggregate;

    private AggregateCopy(Unpublished<?> aggregate) {
        this.aggregate = aggregate;
    }

    /**
     * @param fresh as it is before anything has happened
     * @param history all events of its stream up to a moment, in order; none for one that is still to come
     */
    public static AggregateCopy of(Object fresh, String stream, List<?> history) {
        Unpublished<?> aggregate = new Unpublished<>(fresh);
        List<DomainEventMessage<?>> messages = new ArrayList<>();
        for (Object event : history) {
            messages.add(
                    new GenericDomainEventMessage<>(fresh.getClass().getSimpleName(), stream, messages.size(), event));
        }
        if (messages.isEmpty()) {
            aggregate.initSequence();
        } else {
            aggregate.initializeState(DomainEventStream.of(messages));
        }
        return new AggregateCopy(aggregate);
    }

    /** Decides as the aggregate itself would, on what came of the commands before. */
    public DryRun decide(CommandMessage<?> command, Facts facts) {
        CommandMessage<?> known = command.andMetaData(Map.of(FACTS, facts));
        UnitOfWork<CommandMessage<?>> unit = DefaultUnitOfWork.startAndGet(known);
        try {
            Decision decision = ((Decided) aggregate.handle(known)).decision();
            return new DryRun(decision, aggregate.taken(), List::of);
        } catch (RuntimeException refused) {
            throw refused;
        } catch (Exception unexpected) {
            throw new IllegalStateException("Decisions throw no checked exception.", unexpected);
        } finally {
            unit.rollback();
        }
    }

    @SuppressWarnings("unchecked")
    private static <T> AggregateModel<T> model(Class<T> type) {
        return (AggregateModel<T>) MODELS.computeIfAbsent(
                type, each -> AnnotatedAggregateMetaModelFactory.inspectAggregate(each, PARAMETERS));
    }

    /** Keeps for itself what an aggregate gives to its store. */
    private static final class Unpublished<T> extends EventSourcedAggregate<T> {
        private final List<Object> applied = new ArrayList<>();

        @SuppressWarnings({"NullAway", "unchecked"}) // There is no bus.
        Unpublished(T root) {
            super(root, model((Class<T>) root.getClass()), null, NoSnapshotTriggerDefinition.TRIGGER);
        }

        @Override
        protected void publishOnEventBus(EventMessage<?> message) {
            if (getIsLive()) {
                applied.add(message.getPayload());
            }
        }

        List<Object> taken() {
            List<Object> taken = List.copyOf(applied);
            applied.clear();
            return taken;
        }
    }

    private static final class Given implements ParameterResolver<Facts> {
        @Override
        public @Nullable Facts resolveParameterValue(Message<?> message) {
            return (Facts) message.getMetaData().get(FACTS);
        }

        @Override
        public boolean matches(Message<?> message) {
            return true;
        }
    }
}

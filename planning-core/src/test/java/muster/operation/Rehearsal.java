package muster.operation;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import muster.decision.Facts;
import muster.operation.event.OperationEvent;
import muster.shared.OperationId;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.annotation.ClasspathParameterResolverFactory;
import org.axonframework.messaging.annotation.MultiParameterResolverFactory;
import org.axonframework.messaging.annotation.ParameterResolver;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.axonframework.modelling.command.AggregateAnnotationCommandHandler;
import org.axonframework.modelling.command.inspection.AggregateModel;
import org.axonframework.modelling.command.inspection.AnnotatedAggregateMetaModelFactory;
import org.jspecify.annotations.Nullable;

/** Bus, repository and store in memory: one decision after another, each on all that was stored before it. */
final class Rehearsal {
    static final String FACTS = "facts";
    private static final ParameterResolverFactory PARAMETERS = MultiParameterResolverFactory.ordered(
            ClasspathParameterResolverFactory.forClass(Operation.class),
            (executable, all, index) -> all[index].getType() == Facts.class ? new OnFile() : null);
    static final AggregateModel<Operation> MODEL =
            AnnotatedAggregateMetaModelFactory.inspectAggregate(Operation.class, PARAMETERS);

    private final EventStore store = EmbeddedEventStore.builder()
            .storageEngine(new InMemoryEventStorageEngine())
            .build();
    private final CommandBus bus = SimpleCommandBus.builder().build();

    Rehearsal() {
        this(List.of());
    }

    Rehearsal(List<OperationEvent> history) {
        long version = 0;
        for (OperationEvent event : history) {
            store.publish(new GenericDomainEventMessage<>(
                    "Operation", Operation.streamOf(event.operationId()), version++, event));
        }
        EventSourcingRepository<Operation> repository = EventSourcingRepository.builder(Operation.class)
                .eventStore(store)
                .aggregateModel(MODEL)
                .parameterResolverFactory(PARAMETERS)
                .build();
        AggregateAnnotationCommandHandler.<Operation>builder()
                .aggregateType(Operation.class)
                .aggregateModel(MODEL)
                .repository(repository)
                .parameterResolverFactory(PARAMETERS)
                .build()
                .subscribe(bus);
    }

    /** @return what turned the command down, null where it was accepted */
    @Nullable
    Throwable decide(OperationCommand command, Facts known) {
        AtomicReference<CommandResultMessage<?>> result = new AtomicReference<>();
        bus.dispatch(
                GenericCommandMessage.<OperationCommand>asCommandMessage(command)
                        .andMetaData(Map.of(FACTS, known)),
                (sent, answer) -> result.set(answer));
        return result.get().optionalExceptionResult().orElse(null);
    }

    List<OperationEvent> events(OperationId operation) {
        return store.readEvents(Operation.streamOf(operation))
                .asStream()
                .map(DomainEventMessage::getPayload)
                .map(OperationEvent.class::cast)
                .toList();
    }

    private static final class OnFile implements ParameterResolver<Facts> {
        @Override
        public Facts resolveParameterValue(Message<?> message) {
            return (Facts) message.getMetaData().get(FACTS);
        }

        @Override
        public boolean matches(Message<?> message) {
            return message.getMetaData().containsKey(FACTS);
        }
    }
}

package muster.decision;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import muster.agency.Agency;
import muster.deconfliction.Deconfliction;
import muster.disclosure.calendar.CalendarLink;
import muster.disclosure.stage.DisclosureStages;
import muster.disclosure.webhook.Webhook;
import muster.officer.Credibility;
import muster.officer.Officer;
import muster.operation.Operation;
import muster.origin.ControlledMaterial;
import muster.policy.change.PacksOnRecord;
import muster.relief.Relief;
import muster.review.PrivilegedNotes;
import muster.review.Review;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.ReflectionUtils;
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

/**
 * Bus, repositories and store in memory: one decision after another, each on all that was stored before it. What was decided on
 * once stays as it is for the next decision, as it does in the service.
 */
public final class Stage {
    public static final String FACTS = "facts";

    private static final ParameterResolverFactory PARAMETERS = MultiParameterResolverFactory.ordered(
            ClasspathParameterResolverFactory.forClass(Stage.class),
            (executable, all, index) -> all[index].getType() == Facts.class ? new OnFile() : null);
    private static final Map<Class<?>, AggregateModel<?>> MODELS = Stream.of(
                    Operation.class,
                    Agency.class,
                    Officer.class,
                    Credibility.class,
                    Deconfliction.class,
                    Webhook.class,
                    PacksOnRecord.class,
                    Review.class,
                    PrivilegedNotes.class,
                    Relief.class,
                    ControlledMaterial.class,
                    DisclosureStages.class,
                    CalendarLink.class)
            .collect(Collectors.toMap(
                    type -> type,
                    type -> AnnotatedAggregateMetaModelFactory.inspectAggregate(type, PARAMETERS),
                    (one, _) -> one,
                    LinkedHashMap::new));

    private final EventStore store = EmbeddedEventStore.builder()
            .storageEngine(new InMemoryEventStorageEngine())
            .build();
    private final CommandBus bus = SimpleCommandBus.builder().build();
    private final KeptAggregates kept = new KeptAggregates();

    /** @param history what each stream holds already */
    public Stage(Map<String, ? extends List<?>> history) {
        history.forEach((stream, events) -> {
            for (int version = 0; version < events.size(); version++) {
                store.publish(new GenericDomainEventMessage<>("Given", stream, version, events.get(version)));
            }
        });
        MODELS.values().forEach(this::subscribe);
    }

    /** All decided again, one after another. */
    public static Stage after(RollHistory history) {
        Stage stage = new Stage(Map.of());
        history.steps().forEach(step -> stage.decide(step.command(), step.facts()));
        return stage;
    }

    @SuppressWarnings("unchecked")
    public static <T> AggregateModel<T> model(Class<T> type) {
        return (AggregateModel<T>) Objects.requireNonNull(MODELS.get(type), "Nobody decides on " + type);
    }

    @SuppressWarnings("unchecked")
    private <T> void subscribe(AggregateModel<T> model) {
        Class<T> type = (Class<T>) model.entityClass();
        EventSourcingRepository<T> repository = EventSourcingRepository.builder(type)
                .eventStore(store)
                .aggregateModel(model)
                .parameterResolverFactory(PARAMETERS)
                .cache(kept)
                .build();
        AggregateAnnotationCommandHandler.<T>builder()
                .aggregateType(type)
                .aggregateModel(model)
                .repository(repository)
                .parameterResolverFactory(PARAMETERS)
                .build()
                .subscribe(bus);
    }

    /** @return what turned the command down, null where it was accepted */
    public @Nullable Throwable decide(Object command, Facts known) {
        AtomicReference<CommandResultMessage<?>> result = new AtomicReference<>();
        bus.dispatch(
                GenericCommandMessage.asCommandMessage(command).andMetaData(Map.of(FACTS, known)),
                (sent, answer) -> result.set(answer));
        return result.get().optionalExceptionResult().orElse(null);
    }

    public List<Object> events(String stream) {
        return store.readEvents(stream)
                .asStream()
                .<Object>map(DomainEventMessage::getPayload)
                .toList();
    }

    /** Each aggregate that was decided on, as its decisions left it, by its stream. */
    public Map<String, Object> standing() {
        return kept.aggregates();
    }

    /** An aggregate that was read from its stream. */
    public static <T> T folded(Class<T> type, String stream, List<?> events) {
        try {
            T aggregate = ReflectionUtils.ensureAccessible(type.getDeclaredConstructor())
                    .newInstance();
            for (int version = 0; version < events.size(); version++) {
                model(type)
                        .publish(
                                new GenericDomainEventMessage<>("Given", stream, version, events.get(version)),
                                aggregate);
            }
            return aggregate;
        } catch (ReflectiveOperationException e) {
            throw new AssertionError("An aggregate begins with nothing: " + type, e);
        }
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

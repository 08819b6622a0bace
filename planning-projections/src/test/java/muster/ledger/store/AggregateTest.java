package muster.ledger.store;

import static muster.ledger.store.Plans.anOperation;
import static muster.ledger.store.Plans.invited;
import static muster.ledger.store.Plans.stream;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import muster.ledger.Recorded;
import muster.operation.event.AgencyInvited;
import muster.shared.OperationId;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.modelling.command.AggregateAnnotationCommandHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Axon's own aggregates, repositories and command bus over the ledger. */
class AggregateTest {
    @AutoClose
    private static final TestDatabase DATABASE = new TestDatabase();

    private final Ledger ledger = new Ledger(DATABASE.service(), new EventCodec());
    private final OperationId operation = anOperation();
    private final AtomicReference<AppendContext> context = new AtomicReference<>();

    @AutoClose("shutDown")
    private final EmbeddedEventStore oneStore = store();

    @AutoClose("shutDown")
    private final EmbeddedEventStore otherStore = store();

    private final CommandGateway gateway = gateway(oneStore);
    private final CommandGateway otherGateway = gateway(otherStore);

    @Test
    void an_aggregate_is_loaded_from_its_stream_and_its_events_follow_there() {
        invite(gateway, 2);
        int seen = invite(otherGateway, 1);
        assertThat(seen).isEqualTo(2);
        assertThat(ledger.stream(stream(operation)))
                .extracting(Recorded::version)
                .containsExactly(0L, 1L, 2L);
        assertThat(oneStore.lastSequenceNumberFor(stream(operation))).contains(2L);
        assertThat(oneStore.readEvents(stream(operation)).next().getType()).isEqualTo("operation");
    }

    @Test
    void when_two_nodes_decide_on_the_same_state_the_later_one_is_refused() throws Exception {
        invite(gateway, 1);
        CyclicBarrier bothDecided = new CyclicBarrier(2);
        List<Object> outcomes = Together.all(2, node -> {
            try {
                return (node == 0 ? gateway : otherGateway)
                        .sendAndWait(new Invite(stream(operation), operation, 1, () -> await(bothDecided)));
            } catch (ConcurrencyException e) {
                return e;
            }
        });
        assertThat(outcomes)
                .hasAtLeastOneElementOfType(VersionConflict.class)
                .hasAtLeastOneElementOfType(Integer.class);
        assertThat(ledger.stream(stream(operation))).hasSize(2);
    }

    @Test
    void when_two_nodes_create_the_same_aggregate_the_later_one_is_refused() throws Exception {
        CyclicBarrier bothDecided = new CyclicBarrier(2);
        List<Object> outcomes = Together.all(2, node -> {
            try {
                return (node == 0 ? gateway : otherGateway)
                        .sendAndWait(new Invite(stream(operation), operation, 2, () -> await(bothDecided)));
            } catch (ConcurrencyException e) {
                return e;
            }
        });
        assertThat(outcomes)
                .hasAtLeastOneElementOfType(VersionConflict.class)
                .hasAtLeastOneElementOfType(Integer.class);
        assertThat(ledger.stream(stream(operation))).hasSize(2);
    }

    @Test
    void a_commands_context_gives_the_key_and_is_told_the_place() {
        List<Appended> told = new ArrayList<>();
        IdempotencyKey key = new IdempotencyKey(operation.toString().getBytes(), new byte[] {1}, "{}");
        context.set(new AppendContext(key, null, told::add));
        invite(gateway, 2);
        long last = ledger.stream(stream(operation)).getLast().position();
        assertThat(told).singleElement().satisfies(place -> {
            assertThat(place.firstPosition()).isEqualTo(last - 1);
            assertThat(place.lastPosition()).isEqualTo(last);
            assertThat(place.lastVersion()).isEqualTo(1);
        });
        assertThatThrownBy(() -> invite(gateway, 1)).isInstanceOf(KeyKnown.class);
        assertThat(told).hasSize(1);
    }

    @Test
    void texts_of_the_metadata_are_recorded_except_those_of_the_call() {
        var command = GenericCommandMessage.asCommandMessage(new Invite(stream(operation), operation, 1, () -> {}))
                .withMetaData(Map.of("actor", "rokafor", "call.body", "{}", "retries", 3));
        gateway.sendAndWait(command);
        assertThat(ledger.stream(stream(operation)).getFirst().metadata())
                .containsEntry("actor", "rokafor")
                .doesNotContainKeys("call.body", "retries");
    }

    @Test
    void an_event_of_no_aggregate_has_no_stream() {
        assertThatThrownBy(() -> oneStore.publish(GenericEventMessage.asEventMessage(invited(operation))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private int invite(CommandGateway by, int times) {
        return by.sendAndWait(new Invite(stream(operation), operation, times, () -> {}));
    }

    private EmbeddedEventStore store() {
        return EmbeddedEventStore.builder()
                .storageEngine(new LedgerEventStorageEngine(ledger))
                .build();
    }

    private CommandGateway gateway(EmbeddedEventStore store) {
        SimpleCommandBus bus = SimpleCommandBus.builder().build();
        bus.registerHandlerInterceptor((unit, chain) -> {
            if (context.get() != null) {
                unit.resources().put(AppendContext.RESOURCE, context.get());
            }
            unit.registerCorrelationDataProvider(message -> message.getMetaData());
            return chain.proceed();
        });
        AggregateAnnotationCommandHandler.<Plan>builder()
                .aggregateType(Plan.class)
                .repository(EventSourcingRepository.builder(Plan.class)
                        .eventStore(store)
                        .build())
                .build()
                .subscribe(bus);
        return DefaultCommandGateway.builder().commandBus(bus).build();
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await(10, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    record Invite(@TargetAggregateIdentifier String stream, OperationId operation, int times, Runnable meanwhile) {}

    /** Counts its invitations; answers how many it knew before. */
    static class Plan {
        @AggregateIdentifier
        private @Nullable String stream;

        private int invitations;

        @CommandHandler
        @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
        int handle(Invite command) {
            int before = invitations;
            for (int i = 0; i < command.times(); i++) {
                AggregateLifecycle.apply(invited(command.operation()));
            }
            command.meanwhile().run();
            return before;
        }

        @EventSourcingHandler
        void on(AgencyInvited event) {
            stream = Plans.stream(event.operationId());
            invitations++;
        }
    }
}

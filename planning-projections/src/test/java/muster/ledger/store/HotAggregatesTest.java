package muster.ledger.store;

import static muster.ledger.store.Plans.anOperation;
import static muster.ledger.store.Plans.invited;
import static muster.ledger.store.Plans.stream;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import muster.operation.event.AgencyInvited;
import muster.operation.event.OfficerReleased;
import muster.shared.OperationId;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Two nodes over one database, each with aggregates of its own in memory. */
class HotAggregatesTest {
    @AutoClose
    private static final TestDatabase DATABASE = new TestDatabase();

    private final OperationId operation = anOperation();

    @AutoClose
    private final Node one = new Node();

    @AutoClose
    private final Node other = new Node();

    @Test
    void the_next_command_is_decided_on_the_aggregate_in_memory() {
        assertThat(one.invite(3)).isEqualTo(1);
        assertThat(one.invite(3)).isEqualTo(2);
        assertThat(one.hot.containsKey(stream(operation))).isTrue();
    }

    @Test
    void what_another_node_went_beyond_is_decided_again_on_the_stored_state() {
        one.invite(5);
        other.invite(5);
        assertThatThrownBy(() -> one.invite(5)).isInstanceOf(VersionConflict.class);
        assertThat(one.invite(5)).isEqualTo(3);
        assertThat(one.ledger.stream(stream(operation))).hasSize(3);
    }

    @Test
    void a_refusal_on_an_outdated_aggregate_is_no_refusal() {
        one.invite(2);
        one.invite(2);
        other.withdrawAll();
        assertThatThrownBy(() -> one.invite(2)).isInstanceOf(Outdated.class).isInstanceOf(ConcurrencyException.class);
        assertThat(one.hot.containsKey(stream(operation))).isFalse();
        assertThat(one.invite(2)).isEqualTo(1);
    }

    @Test
    void a_refusal_on_the_last_state_stands() {
        one.invite(1);
        assertThatThrownBy(() -> one.invite(1)).isInstanceOf(TooMany.class);
        assertThatThrownBy(() -> one.invite(1)).isInstanceOf(TooMany.class);
        assertThatThrownBy(() -> other.invite(1)).isInstanceOf(TooMany.class);
    }

    @Test
    void a_refusal_leaves_the_aggregate_in_memory() {
        one.invite(1);
        assertThatThrownBy(() -> one.invite(1)).isInstanceOf(TooMany.class);
        assertThat(one.hot.containsKey(stream(operation))).isTrue();
        assertThat(one.invite(2)).isEqualTo(2);
    }

    @Test
    void what_a_failed_command_left_in_its_aggregate_is_forgotten() {
        one.invite(9);
        assertThatThrownBy(() -> one.gateway.sendAndWait(new Invite(stream(operation), operation, 9, true)))
                .isInstanceOf(IllegalStateException.class);
        assertThat(one.hot.containsKey(stream(operation))).isFalse();
        assertThat(one.invite(9)).isEqualTo(2);
    }

    record Invite(@TargetAggregateIdentifier String stream, OperationId operation, int most, boolean failing) {}

    record WithdrawAll(@TargetAggregateIdentifier String stream, OperationId operation) {}

    static class TooMany extends RuntimeException {}

    /** Counts its invitations; an officer's release stands for the withdrawal of all. */
    static class Plan {
        @AggregateIdentifier
        private @Nullable String stream;

        private int invitations;

        @CommandHandler
        @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
        int handle(Invite command) {
            if (invitations >= command.most()) {
                throw new TooMany();
            }
            AggregateLifecycle.apply(invited(command.operation()));
            if (command.failing()) {
                throw new IllegalStateException("after the event was applied");
            }
            return invitations;
        }

        @CommandHandler
        void handle(WithdrawAll command) {
            AggregateLifecycle.apply(new OfficerReleased(
                    command.operation(), Plans.anAssignment(), Plans.anOfficer(), "All are withdrawn"));
        }

        @EventSourcingHandler
        void on(AgencyInvited event) {
            stream = Plans.stream(event.operationId());
            invitations++;
        }

        @EventSourcingHandler
        void on(OfficerReleased event) {
            invitations = 0;
        }
    }

    private final class Node implements AutoCloseable {
        private final Ledger ledger = new Ledger(DATABASE.service(), new EventCodec());
        private final HotAggregates hot = new HotAggregates(10);
        private final Configuration axon = DefaultConfigurer.defaultConfiguration(false)
                .configureEmbeddedEventStore(config -> new LedgerEventStorageEngine(ledger))
                .configureAggregate(
                        AggregateConfigurer.defaultConfiguration(Plan.class).configureCache(config -> hot))
                .start();
        private final CommandGateway gateway = axon.commandGateway();

        private Node() {
            axon.commandBus().registerHandlerInterceptor(new Redeciding(ledger));
        }

        private int invite(int most) {
            return gateway.sendAndWait(new Invite(stream(operation), operation, most, false));
        }

        private void withdrawAll() {
            gateway.sendAndWait(new WithdrawAll(stream(operation), operation));
        }

        @Override
        public void close() {
            axon.shutdown();
        }
    }
}

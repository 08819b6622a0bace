package muster.operation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import muster.decision.Decided;
import muster.decision.Decision;
import muster.decision.DryRun;
import muster.decision.Facts;
import muster.decision.GateChange;
import muster.decision.Near;
import muster.operation.event.GateResult;
import muster.operation.event.OperationEvent;
import muster.operation.event.RaidRescheduled;
import muster.policy.PolicyPacks;
import muster.shared.RaidId;
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
 * A copy of an operation, folded from its events by the handlers that decide: for those who ask how it stands, and how it
 * would stand. What is decided on it is not stored.
 */
public final class OperationState {
    private static final String FACTS = "facts";
    private static final ParameterResolverFactory PARAMETERS = MultiParameterResolverFactory.ordered(
            ClasspathParameterResolverFactory.forClass(Operation.class),
            (handler, all, index) -> all[index].getType() == Facts.class ? new Given() : null);

    private static final AggregateModel<Operation> MODEL =
            AnnotatedAggregateMetaModelFactory.inspectAggregate(Operation.class, PARAMETERS);

    private final Operation operation = new Operation();
    private final Copy copy = new Copy(operation);
    private final Set<RaidId> moved = new HashSet<>();
    private final ImaginedDuties duties = new ImaginedDuties();
    private @Nullable Facts known;
    private boolean open;

    private OperationState() {}

    /** @param history all events of one operation up to a moment, in order; none for one that is still to be opened */
    public static OperationState after(List<OperationEvent> history) {
        OperationState state = new OperationState();
        List<DomainEventMessage<?>> messages = new ArrayList<>();
        for (OperationEvent event : history) {
            messages.add(new GenericDomainEventMessage<>(
                    "Operation", Operation.streamOf(event.operationId()), messages.size(), event));
        }
        if (messages.isEmpty()) {
            state.copy.initSequence();
        } else {
            state.open = true;
            state.copy.initializeState(DomainEventStream.of(messages));
        }
        return state;
    }

    /**
     * The gates of rule OPS-05 as they stand at {@code at}, UTC.
     *
     * @param known what others plan near it, and what is on file of those who go; null where nobody looked
     */
    public List<GateResult> readiness(Instant at, PolicyPacks packs, @Nullable Facts known) {
        return operation.readiness(at, packs, known);
    }

    /**
     * Decides as the operation itself would, on what came of the commands before.
     *
     * @param given what is known beyond the stream, of those who go as well; what was given for the commands before is known as well
     * @param near what others plan near it, for the gates; a raid that was moved here is unchecked again
     * @return what came of it; its gates only where the operation was open before
     */
    public DryRun whatIf(CommandMessage<?> command, Facts given, Near near) {
        Facts facts = (known == null ? given : given.and(known)).having(moved, duties::over);
        List<GateResult> before = open ? gates(facts, near) : List.of();
        Decision decision = decided(command.andMetaData(Map.of(FACTS, facts)));
        known = facts;
        open = true;
        List<Object> events = copy.taken();
        events.forEach(event -> {
            duties.fold(event);
            if (event instanceof RaidRescheduled away) {
                moved.add(away.raidId());
            }
        });
        return new DryRun(decision, events, GateChange.between(before, gates(facts, near)));
    }

    private List<GateResult> gates(Facts facts, Near near) {
        return readiness(facts.at(), facts.packs(), facts.near(near.having(moved)));
    }

    private Decision decided(CommandMessage<?> command) {
        UnitOfWork<CommandMessage<?>> unit = DefaultUnitOfWork.startAndGet(command);
        try {
            return ((Decided) copy.handle(command)).decision();
        } catch (RuntimeException refused) {
            throw refused;
        } catch (Exception unexpected) {
            throw new IllegalStateException("Decisions throw no checked exception.", unexpected);
        } finally {
            unit.rollback();
        }
    }

    /** Keeps for itself what an aggregate gives to its store. */
    private static final class Copy extends EventSourcedAggregate<Operation> {
        private final List<Object> applied = new ArrayList<>();

        @SuppressWarnings("NullAway") // There is no bus.
        Copy(Operation root) {
            super(root, MODEL, null, NoSnapshotTriggerDefinition.TRIGGER);
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

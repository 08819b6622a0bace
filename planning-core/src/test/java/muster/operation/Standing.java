package muster.operation;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import muster.decision.Deciding;
import muster.decision.Decision;
import muster.decision.DryRun;
import muster.decision.Facts;
import muster.decision.NoSuch;
import muster.decision.Refusal;
import muster.decision.Stage;
import muster.operation.event.GoDecided;
import muster.operation.event.OperationEvent;
import muster.operation.event.PlanApproved;
import muster.operation.event.PlanSubmitted;
import muster.shared.Invalid;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.SimpleEventBus;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.modelling.command.inspection.AggregateModel;
import org.axonframework.modelling.command.inspection.AnnotatedAggregate;
import org.jspecify.annotations.Nullable;

/** One state of a search: an operation as it stands, that can be asked, copied and taken further without any store. */
final class Standing {
    private static final AggregateModel<Operation> MODEL = Stage.model(Operation.class);
    private static final Map<Class<?>, List<Field>> FIELDS = new ConcurrentHashMap<>();

    private final Operation operation = new Operation();
    private final AnnotatedAggregate<Operation> aggregate = AnnotatedAggregate.initialize(
            operation, MODEL, SimpleEventBus.builder().build());
    private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    static Standing after(List<OperationEvent> history) {
        Standing standing = new Standing();
        history.forEach(standing::evolve);
        return standing;
    }

    private void evolve(OperationEvent event) {
        MODEL.publish(
                new GenericDomainEventMessage<>("Operation", Operation.streamOf(event.operationId()), 0, event),
                operation);
    }

    /** The events of the command if it were decided now, and nothing where it is turned down. */
    List<OperationEvent> decide(OperationCommand command, Facts facts) {
        MetaData dry = MetaData.with(Stage.FACTS, facts).and(Deciding.VALIDATE_ONLY, "true");
        var message = GenericCommandMessage.<OperationCommand>asCommandMessage(command)
                .andMetaData(dry);
        var work = DefaultUnitOfWork.startAndGet(message);
        try {
            aggregate.handle(message);
        } catch (DryRun decided) {
            return events(decided.decision());
        } catch (Refusal | Invalid | NoSuch turnedDown) {
            return List.of();
        } catch (Exception fault) {
            throw new AssertionError("%s on %s".formatted(command, this), fault);
        } finally {
            work.rollback();
        }
        throw new AssertionError("Nothing is stored in a search: " + command);
    }

    private static List<OperationEvent> events(Decision decision) {
        return decision.events().stream().map(OperationEvent.class::cast).toList();
    }

    /** Takes the decision's events, and the one that follows where the plan has changed. */
    List<OperationEvent> take(List<OperationEvent> events, boolean attentive) {
        List<OperationEvent> all = new ArrayList<>(events);
        events.forEach(this::evolve);
        PlanOfRecord plan = (PlanOfRecord) Stream.of(Operation.class.getDeclaredFields())
                .filter(field -> field.getType() == PlanOfRecord.class)
                .map(field -> valueOf(field, operation))
                .findFirst()
                .orElseThrow();
        Optional<? extends OperationEvent> change = plan.change();
        change.filter(event -> attentive).ifPresent(event -> {
            evolve(event);
            all.add(event);
        });
        return all;
    }

    Standing copy() {
        Standing copy = new Standing();
        copy(operation, copy.operation, new HashSet<>());
        return copy;
    }

    @SuppressWarnings("unchecked")
    private static void copy(Object from, Object to, Set<Object> done) {
        if (!done.add(from)) {
            return;
        }
        for (Field field : fields(from)) {
            Object value = valueOf(field, from);
            switch (value) {
                case Map<?, ?> map -> ((Map<Object, Object>) known(field, to)).putAll(deep(map));
                case Collection<?> all -> ((Collection<Object>) known(field, to)).addAll(all);
                case Object member when isMember(member) -> copy(member, known(field, to), done);
                case null, default -> set(field, to, value);
            }
        }
    }

    /** Sets that are values of a map are changed in place. */
    private static Map<Object, Object> deep(Map<?, ?> map) {
        Map<Object, Object> copy = new LinkedHashMap<>();
        map.forEach((key, value) -> copy.put(key, value instanceof HashSet<?> set ? set.clone() : value));
        return copy;
    }

    /**
     * All that the operation goes by, written in one way: what is written alike is decided on alike for ever. Who approved, and
     * who said go, is kept by no decision; who planned is, beside the submission.
     */
    String imprint() {
        seen.clear();
        return Content.digest(written(operation));
    }

    private String written(@Nullable Object value) {
        return switch (value) {
            case null -> "-";
            case Map<?, ?> map ->
                map.entrySet().stream()
                        .map(entry -> written(entry.getKey()) + "=" + written(entry.getValue()))
                        .sorted()
                        .toList()
                        .toString();
            case PlanApproved e -> "approved " + e.planVersion();
            case GoDecided e -> e.decision() + " " + e.planVersion();
            case PlanSubmitted e -> e.planVersion() + " " + e.hash();
            case Set<?> set -> set.stream().map(this::written).sorted().toList().toString();
            case Collection<?> list -> list.stream().map(this::written).toList().toString();
            case Object member when isMember(member) -> writtenMember(member);
            default -> value.toString();
        };
    }

    private String writtenMember(Object member) {
        if (!seen.add(member)) {
            return "^";
        }
        StringBuilder all = new StringBuilder(member.getClass().getSimpleName());
        fields(member).forEach(field -> all.append(' ').append(written(valueOf(field, member))));
        return all.toString();
    }

    private static boolean isMember(Object value) {
        return value.getClass().getPackageName().equals("muster.operation")
                && !value.getClass().isRecord()
                && !value.getClass().isEnum();
    }

    private static List<Field> fields(Object member) {
        return FIELDS.computeIfAbsent(
                member.getClass(),
                type -> Stream.of(type.getDeclaredFields())
                        .filter(field -> !Modifier.isStatic(field.getModifiers()))
                        .peek(field -> field.setAccessible(true))
                        .toList());
    }

    private static Object known(Field field, Object member) {
        Object value = valueOf(field, member);
        if (value == null) {
            throw new AssertionError("A new operation has no " + field);
        }
        return value;
    }

    private static @Nullable Object valueOf(Field field, Object member) {
        try {
            field.setAccessible(true);
            return field.get(member);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void set(Field field, Object member, @Nullable Object value) {
        try {
            field.set(member, value);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}

package muster.kernel;

import java.lang.reflect.Executable;
import java.lang.reflect.Parameter;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import muster.audit.view.DecisionItem;
import muster.decision.AgencyOnFile;
import muster.decision.Decided;
import muster.decision.Deciding;
import muster.decision.Decision;
import muster.decision.DecisionRecord;
import muster.decision.DryRun;
import muster.decision.Duty;
import muster.decision.Facts;
import muster.decision.Near;
import muster.decision.OfficerOnFile;
import muster.decision.ReliefOnFile;
import muster.decision.ReviewOnFile;
import muster.operation.Operation;
import muster.operation.OperationCommand;
import muster.policy.PolicyPacks;
import muster.shared.OfficerId;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.annotation.ClasspathParameterResolverFactory;
import org.axonframework.messaging.annotation.MultiParameterResolverFactory;
import org.axonframework.messaging.annotation.ParameterResolver;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Decides recorded commands again: on recorded facts alone, over events that it made itself, without any database. */
final class Redecision implements AutoCloseable {
    private static final String FACTS = "facts";
    private static final PolicyPacks PACKS = PolicyPacks.load();
    private static final Map<String, Class<?>> COMMANDS = Arrays.stream(OperationCommand.class.getPermittedSubclasses())
            .collect(Collectors.toMap(
                    command -> command.getSimpleName()
                            .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
                            .toLowerCase(java.util.Locale.ROOT),
                    Function.identity()));

    private final JsonMapper json;
    private final Configuration axon;

    Redecision(JsonMapper json) {
        this.json = json;
        axon = DefaultConfigurer.defaultConfiguration(false)
                .configureSerializer(config -> Jackson3Serializer.builder().build())
                .configureEmbeddedEventStore(config -> new InMemoryEventStorageEngine())
                .registerComponent(
                        ParameterResolverFactory.class,
                        config -> MultiParameterResolverFactory.ordered(
                                new Resolver(), ClasspathParameterResolverFactory.forClass(Operation.class)))
                .configureAggregate(Operation.class)
                .start();
    }

    /** Whether it was decided in the operation itself, and not in a stream beside it. */
    static boolean knows(DecisionItem item) {
        return COMMANDS.containsKey(item.command());
    }

    /** What it comes to, and is remembered as having happened. */
    Decision accepted(DecisionItem item) {
        Decided decided = axon.commandGateway().sendAndWait(message(item));
        return decided.decision();
    }

    /** What it would come to; nothing is remembered. */
    Decision only(DecisionItem item) {
        try {
            axon.commandGateway().sendAndWait(message(item).andMetaData(Map.of(Deciding.VALIDATE_ONLY, "true")));
            throw new AssertionError("A dry run does not come back.");
        } catch (DryRun dry) {
            return dry.decision();
        }
    }

    @Override
    public void close() {
        axon.shutdown();
    }

    private GenericCommandMessage<Object> message(DecisionItem item) {
        Object command = json.treeToValue(item.input(), COMMANDS.get(item.command()));
        assertSameName(item, command);
        return new GenericCommandMessage<>(command).withMetaData(Map.of(FACTS, facts(item)));
    }

    private static void assertSameName(DecisionItem item, Object command) {
        if (!item.command().equals(DecisionRecord.nameOf(command))) {
            throw new AssertionError(item.command() + " is not " + command);
        }
    }

    private Facts facts(DecisionItem item) {
        JsonNode facts = item.facts();
        Map<String, Long> readAt = new LinkedHashMap<>();
        facts.get("readAt")
                .properties()
                .forEach(stream -> readAt.put(stream.getKey(), stream.getValue().asLong()));
        return new Facts(
                Instant.parse(facts.get("at").asString()),
                item.actor(),
                onFile(facts.get("agencies"), AgencyOnFile.class, AgencyOnFile::id),
                onFile(facts.get("officers"), OfficerOnFile.class, OfficerOnFile::id),
                facts.has("near") ? json.treeToValue(facts.get("near"), Near.class) : null,
                facts.has("reviewed") ? json.treeToValue(facts.get("reviewed"), ReviewOnFile.class) : null,
                facts.has("relieved") ? json.treeToValue(facts.get("relieved"), ReliefOnFile.class) : null,
                duties(facts.get("duties")),
                readAt,
                PACKS);
    }

    private <K, T> Map<K, T> onFile(JsonNode all, Class<T> type, Function<T, K> id) {
        Map<K, T> onFile = new LinkedHashMap<>();
        all.forEach(one -> {
            T fact = json.treeToValue(one, type);
            onFile.put(id.apply(fact), fact);
        });
        return onFile;
    }

    private Map<OfficerId, Duty> duties(JsonNode all) {
        Map<OfficerId, Duty> duties = new LinkedHashMap<>();
        all.properties()
                .forEach(one -> duties.put(OfficerId.of(one.getKey()), json.treeToValue(one.getValue(), Duty.class)));
        return duties;
    }

    private static final class Resolver implements ParameterResolverFactory, ParameterResolver<Facts> {
        @Override
        public ParameterResolver<Facts> createInstance(Executable handler, Parameter[] all, int index) {
            return all[index].getType() == Facts.class ? this : null;
        }

        @Override
        public boolean matches(Message<?> message) {
            return message.getMetaData().containsKey(FACTS);
        }

        @Override
        public Facts resolveParameterValue(Message<?> message) {
            return (Facts) message.getMetaData().get(FACTS);
        }
    }
}

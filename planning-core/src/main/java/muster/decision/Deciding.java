package muster.decision;

import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.jspecify.annotations.Nullable;

/** What stands between a command and its decision in every aggregate; the decision itself stays a pure function. */
public final class Deciding {
    /** Metadata of a command: the version its sender decided on, a decimal number. */
    public static final String IF_MATCH = "call.ifMatch";

    /** Metadata of a command: present where nothing is to be stored. */
    public static final String VALIDATE_ONLY = "call.validateOnly";

    /** Metadata of a command: the id of the request that brought it. */
    public static final String REQUEST_ID = "call.requestId";

    private Deciding() {}

    /**
     * Lets the handler decide and applies the events, the first with the decision's record.
     *
     * @throws VersionMismatch where the sender decided on another version
     * @throws DryRun where the decision was only asked for
     */
    public static Object record(@Nullable String stream, CommandMessage<?> command, InterceptorChain chain)
            throws Exception {
        return record(stream, command, chain, Optional::empty);
    }

    /**
     * The same where the state after the decision may ask for one more event, whatever was decided: a plan that is no longer
     * what was approved.
     *
     * @param consequence asked when the events of the decision are applied
     */
    public static Object record(
            @Nullable String stream,
            CommandMessage<?> command,
            InterceptorChain chain,
            Supplier<? extends Optional<? extends Object>> consequence)
            throws Exception {
        MetaData call = command.getMetaData();
        matchVersion(stream, (String) call.get(IF_MATCH));
        Decision decision = (Decision) chain.proceed();
        if (call.containsKey(VALIDATE_ONLY)) {
            throw new DryRun(decision);
        }
        Map<String, String> record =
                DecisionRecord.of(command.getPayload(), decision.facts(), decision.pack(), decision.findings(), (String)
                        call.get(REQUEST_ID));
        for (Object event : decision.events()) {
            AggregateLifecycle.apply(event, MetaData.from(record));
            record = DecisionRecord.who(decision.facts().actor());
        }
        consequence
                .get()
                .ifPresent(event -> AggregateLifecycle.apply(
                        event, MetaData.from(DecisionRecord.who(decision.facts().actor()))));
        return new Decided(decision, AggregateLifecycle.getVersion());
    }

    private static void matchVersion(@Nullable String stream, @Nullable String expected) {
        Long present = AggregateLifecycle.getVersion();
        if (stream != null && expected != null && present != null && Long.parseLong(expected) != present) {
            throw new VersionMismatch(stream, Long.parseLong(expected), present);
        }
    }
}

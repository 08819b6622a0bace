package muster.disclosure.stage;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import muster.decision.Deciding;
import muster.decision.Decision;
import muster.decision.Facts;
import muster.decision.Ruling;
import muster.disclosure.stage.event.DisclosureStage;
import muster.disclosure.stage.event.StageOpened;
import muster.shared.OperationId;
import muster.shared.RaidId;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CommandHandlerInterceptor;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/** The stages of an operation's raids, in a stream of their own, so that the plan's version does not move by the clock. */
public class DisclosureStages {
    @AggregateIdentifier
    private @Nullable String stream;

    private final Map<List<Object>, Instant> opened = new HashMap<>();

    public static String streamOf(OperationId id) {
        return "disclosure/" + id;
    }

    @CommandHandlerInterceptor
    Object decide(CommandMessage<?> command, InterceptorChain chain) throws Exception {
        return Deciding.record(stream, command, chain);
    }

    /** Whether the raid still stands, and when, is looked at by whoever is told; one that was overtaken does no harm. */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision decide(OpenStage command, Facts facts) {
        Instant known = opened.getOrDefault(keyOf(command.raidId(), command.stage()), Instant.MIN);
        Ruling ruling = Ruling.on(facts).underLocal(facts.packs().planning().version());
        return known.isBefore(command.before())
                ? ruling.decide(
                        new StageOpened(command.operationId(), command.raidId(), command.stage(), command.before()))
                : ruling.decide();
    }

    @EventSourcingHandler
    void evolve(StageOpened event) {
        stream = streamOf(event.operationId());
        opened.put(keyOf(event.raidId(), event.stage()), event.before());
    }

    private static List<Object> keyOf(RaidId raid, DisclosureStage stage) {
        return List.of(raid, stage);
    }
}

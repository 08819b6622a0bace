package muster.relief;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import muster.decision.Deciding;
import muster.decision.Decision;
import muster.decision.Facts;
import muster.decision.ReliefOnFile;
import muster.decision.Ruling;
import muster.relief.event.ReliefRecorded;
import muster.shared.AgencyId;
import muster.shared.Invalid;
import muster.shared.OperationId;
import muster.shared.SurvivorRef;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CommandHandlerInterceptor;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/**
 * Of whom in an operation a federal agency has written down Continued Presence and T-visa declaration (rule VIC-07). Both take longer
 * than an operation, so it writes after the closure too.
 */
public class Relief {
    @AggregateIdentifier
    private @Nullable String stream;

    private final Map<AgencyId, Set<SurvivorRef>> recorded = new HashMap<>();

    public static String streamOf(OperationId id) {
        return "relief/" + id;
    }

    @CommandHandlerInterceptor
    Object decide(CommandMessage<?> command, InterceptorChain chain) throws Exception {
        return Deciding.record(stream, command, chain);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision decide(RecordRelief command, Facts facts) {
        ReliefOnFile onFile = facts.relief();
        AgencyId agency = onFile.requireFederalSeat(facts.actor());
        if (!onFile.met().contains(command.survivorRef())) {
            throw new Invalid("unknown-survivor", "Name somebody whose recovery is in the log.", "/survivorRef");
        }
        Set<SurvivorRef> known = new HashSet<>(recorded.getOrDefault(agency, Set.of()));
        known.add(command.survivorRef());
        return Ruling.on(facts)
                .warnIf(onFile.lacks(known), "VIC-07", () -> ReliefOnFile.LACKING)
                .decide(new ReliefRecorded(
                        command.operationId(),
                        command.recordId(),
                        agency,
                        command.survivorRef(),
                        command.status(),
                        facts.actor().name()));
    }

    @EventSourcingHandler
    void evolve(ReliefRecorded event) {
        stream = streamOf(event.operationId());
        recorded.computeIfAbsent(event.agencyId(), agency -> new HashSet<>()).add(event.survivorRef());
    }
}

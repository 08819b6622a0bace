package muster.officer;

import java.util.HashSet;
import java.util.Set;
import muster.decision.Deciding;
import muster.decision.Decision;
import muster.decision.Facts;
import muster.decision.NoSuch;
import muster.decision.Ruling;
import muster.officer.event.GiglioFlagLifted;
import muster.officer.event.GiglioFlagRecorded;
import muster.shared.OfficerId;
import muster.shared.RecordId;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CommandHandlerInterceptor;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/** What prosecutors hold against a person as a witness (rule STF-07); apart from the roster, which many read. */
public class Credibility {
    @AggregateIdentifier
    private @Nullable String stream;

    private final Set<RecordId> flags = new HashSet<>();

    public static String streamOf(OfficerId id) {
        return Officer.streamOf(id) + "/credibility";
    }

    @CommandHandlerInterceptor
    Object decide(CommandMessage<?> command, InterceptorChain chain) throws Exception {
        return Deciding.record(stream, command, chain);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision decide(RecordGiglioFlag command, Facts facts) {
        if (facts.officer(command.officerId()).isEmpty()) {
            throw new NoSuch("officer");
        }
        return Ruling.on(facts)
                .decide(new GiglioFlagRecorded(
                        command.officerId(),
                        command.flagId(),
                        command.ground(),
                        command.note(),
                        facts.actor().name()));
    }

    @CommandHandler
    Decision decide(LiftGiglioFlag command, Facts facts) {
        if (!flags.contains(command.flagId())) {
            throw new NoSuch("flag");
        }
        return Ruling.on(facts)
                .decide(new GiglioFlagLifted(
                        command.officerId(),
                        command.flagId(),
                        command.reason(),
                        facts.actor().name()));
    }

    @EventSourcingHandler
    void evolve(GiglioFlagRecorded event) {
        stream = streamOf(event.officerId());
        flags.add(event.flagId());
    }

    @EventSourcingHandler
    void evolve(GiglioFlagLifted event) {
        flags.remove(event.flagId());
    }
}

package muster.review;

import java.util.HashMap;
import java.util.Map;
import muster.decision.Deciding;
import muster.decision.Decision;
import muster.decision.Facts;
import muster.decision.NoSuch;
import muster.decision.Ruling;
import muster.review.event.MaterialMarked;
import muster.review.event.ReviewClosed;
import muster.review.event.ReviewOutcome;
import muster.shared.Invalid;
import muster.shared.OperationId;
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

/**
 * What of an operation waits for a prosecutor (rule INF-08). The duty to disclose does not end with the operation, so something may
 * be marked after it is closed.
 */
public class Review {
    @AggregateIdentifier
    private @Nullable String stream;

    private final Map<RecordId, Boolean> open = new HashMap<>();

    public static String streamOf(OperationId id) {
        return "review/" + id;
    }

    @CommandHandlerInterceptor
    Object decide(CommandMessage<?> command, InterceptorChain chain) throws Exception {
        return Deciding.record(stream, command, chain);
    }

    /** Whoever has a seat, of whatever rank: nobody may have to ask a superior first. */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision decide(MarkForReview command, Facts facts) {
        facts.review().requireSeat(facts.actor());
        if (command.subjectId() == null
                && (command.material() == null || command.material().isBlank())) {
            throw new Invalid("material-missing", "Name something of the operation, or say in words what it is.", "");
        }
        if (command.subjectId() != null && !facts.review().named()) {
            throw new Invalid(
                    "unknown-material",
                    "Name something that this operation knows, or say in material what it is.",
                    "/subjectId");
        }
        return Ruling.on(facts)
                .decide(new MaterialMarked(
                        command.operationId(),
                        command.markId(),
                        command.subjectId(),
                        command.material(),
                        command.reason(),
                        facts.actor().sub(),
                        facts.actor().name()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision decide(CloseReview command, Facts facts) {
        facts.review().requireSeat(facts.actor());
        Boolean waits = open.get(command.markId());
        if (waits == null) {
            throw new NoSuch("mark");
        }
        assertNamesOther(command);
        return Ruling.on(facts)
                .require(
                        PrivilegedNotes.isProsecutor(facts),
                        "INF-08",
                        "prosecutor-closes",
                        () -> "Let a prosecutor of a prosecutor's agency in the operation look at it.")
                .require(
                        waits,
                        "INF-08",
                        "review-closed-already",
                        () -> "Nothing is to be done: a prosecutor has closed it. What is new is marked anew.")
                .decide(new ReviewClosed(
                        command.operationId(),
                        command.markId(),
                        command.outcome(),
                        command.duplicateOf(),
                        command.reason(),
                        facts.actor().sub(),
                        facts.actor().name()));
    }

    private void assertNamesOther(CloseReview command) {
        RecordId other = command.duplicateOf();
        boolean known = other != null && !other.equals(command.markId()) && open.containsKey(other);
        if (command.outcome() == ReviewOutcome.DUPLICATE ? !known : other != null) {
            throw new Invalid(
                    "duplicate-of-what",
                    "Give duplicateOf with the outcome DUPLICATE alone: another mark of this operation.",
                    "/duplicateOf");
        }
    }

    @EventSourcingHandler
    void evolve(MaterialMarked event) {
        stream = streamOf(event.operationId());
        open.put(event.markId(), true);
    }

    @EventSourcingHandler
    void evolve(ReviewClosed event) {
        open.put(event.markId(), false);
    }
}

package muster.review;

import muster.agency.event.AgencyKind;
import muster.decision.Deciding;
import muster.decision.Decision;
import muster.decision.Facts;
import muster.decision.Ruling;
import muster.review.event.PrivilegedNoteRecorded;
import muster.shared.AgencyId;
import muster.shared.OperationId;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CommandHandlerInterceptor;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/** What prosecutors write down for themselves (rule INF-08): work product that police never read, in a stream of its own. */
public class PrivilegedNotes {
    @AggregateIdentifier
    private @Nullable String stream;

    public static String streamOf(OperationId id) {
        return "privileged/" + id;
    }

    @CommandHandlerInterceptor
    Object decide(CommandMessage<?> command, InterceptorChain chain) throws Exception {
        return Deciding.record(stream, command, chain);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision decide(RecordPrivilegedNote command, Facts facts) {
        facts.review().requireSeat(facts.actor());
        return Ruling.on(facts)
                .require(
                        isProsecutor(facts),
                        "INF-08",
                        "prosecutor-writes",
                        () -> "Let a prosecutor of a prosecutor's agency in the operation write it.")
                .decide(new PrivilegedNoteRecorded(
                        command.operationId(),
                        command.noteId(),
                        command.content(),
                        facts.actor().name()));
    }

    /** Of an agency that prosecutes: the role alone, given to somebody of a police agency, makes no lawyer for the people. */
    static boolean isProsecutor(Facts facts) {
        AgencyId agency = facts.actor().agency();
        return agency != null
                && facts.actor().is("prosecutor")
                && facts.agency(agency)
                        .filter(onFile -> onFile.kind() == AgencyKind.PROSECUTOR)
                        .isPresent();
    }

    @EventSourcingHandler
    void evolve(PrivilegedNoteRecorded event) {
        stream = streamOf(event.operationId());
    }
}

package muster.officer;

import muster.decision.Deciding;
import muster.decision.Decision;
import muster.decision.Facts;
import muster.decision.Ruling;
import muster.officer.event.Capacity;
import muster.officer.event.OfficerEnrolled;
import muster.shared.Invalid;
import muster.shared.OfficerId;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CommandHandlerInterceptor;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/** A person of the roster: sworn, attorney, advocate, ... */
public class Officer {
    @AggregateIdentifier
    private @Nullable String stream;

    public static String streamOf(OfficerId id) {
        return "officer/" + id;
    }

    @CommandHandlerInterceptor
    Object decide(CommandMessage<?> command, InterceptorChain chain) throws Exception {
        return Deciding.record(stream, command, chain);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    Decision decide(EnrolOfficer command, Facts facts) {
        if (facts.agency(command.agencyId()).isEmpty()) {
            throw new Invalid("unknown-agency", "Name an enrolled agency.", "/agencyId");
        }
        if ((command.capacity() == Capacity.SWORN) != (command.badge() != null)) {
            throw new Invalid("badge-of-sworn-people", "Give a badge for sworn people, and for nobody else.", "/badge");
        }
        return Ruling.on(facts)
                .decide(new OfficerEnrolled(
                        command.officerId(),
                        command.agencyId(),
                        command.name(),
                        command.badge(),
                        command.capacity(),
                        command.qualifications(),
                        command.authority(),
                        command.subject()));
    }

    @EventSourcingHandler
    void evolve(OfficerEnrolled event) {
        stream = streamOf(event.officerId());
    }
}

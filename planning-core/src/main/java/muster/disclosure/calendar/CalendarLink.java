package muster.disclosure.calendar;

import java.time.ZoneOffset;
import java.util.Objects;
import muster.decision.Deciding;
import muster.decision.Decision;
import muster.decision.Facts;
import muster.decision.NoSuch;
import muster.decision.Ruling;
import muster.disclosure.calendar.event.CalendarLinkIssued;
import muster.disclosure.calendar.event.CalendarLinkRevoked;
import muster.shared.AgencyId;
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

/** A link to an agency's calendar. */
public class CalendarLink {
    @AggregateIdentifier
    private @Nullable String stream;

    private @Nullable AgencyId agency;
    private boolean revoked;

    public static String streamOf(RecordId id) {
        return "calendar-link/" + id;
    }

    @CommandHandlerInterceptor
    Object decide(CommandMessage<?> command, InterceptorChain chain) throws Exception {
        return Deciding.record(stream, command, chain);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    Decision decide(IssueCalendarLink command, Facts facts) {
        return Ruling.on(facts)
                .require(
                        facts.hasSeat(command.agencyId(), ZoneOffset.UTC),
                        "INF-09",
                        "agency-without-agreement",
                        () -> "Have the agency's agreement renewed first: nothing is given to one without a seat.")
                .decide(new CalendarLinkIssued(command.linkId(), command.agencyId(), command.label()));
    }

    @CommandHandler
    Decision decide(RevokeCalendarLink command, Facts facts) {
        if (revoked) {
            throw new NoSuch("link");
        }
        AgencyId whose = Objects.requireNonNull(agency, "A link begins with its issue.");
        return Ruling.on(facts).decide(new CalendarLinkRevoked(command.linkId(), whose));
    }

    @EventSourcingHandler
    void evolve(CalendarLinkIssued event) {
        stream = streamOf(event.linkId());
        agency = event.agencyId();
    }

    @EventSourcingHandler
    void evolve(CalendarLinkRevoked event) {
        revoked = true;
    }
}

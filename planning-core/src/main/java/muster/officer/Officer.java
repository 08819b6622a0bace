package muster.officer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import muster.decision.Deciding;
import muster.decision.Decision;
import muster.decision.Facts;
import muster.decision.Ruling;
import muster.officer.event.AuthorityGranted;
import muster.officer.event.Capacity;
import muster.officer.event.OfficerCertified;
import muster.officer.event.OfficerEnrolled;
import muster.officer.event.Qualification;
import muster.officer.event.QualificationLapsed;
import muster.shared.Invalid;
import muster.shared.LastDay;
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

    private final Map<String, Qualification> held = new HashMap<>();
    private @Nullable Capacity capacity;

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

    @CommandHandler
    Decision decide(Certify command, Facts facts) {
        return Ruling.on(facts).decide(new OfficerCertified(command.officerId(), command.qualification()));
    }

    /** A deadline that comes twice, too early, or after a newer certificate changes nothing. */
    @CommandHandler
    Decision decide(LapseQualification command, Facts facts) {
        Qualification ended = held.get(command.code());
        Ruling ruling = Ruling.on(facts);
        return ended != null && new LastDay(ended.validUntil()).isOver(facts.at())
                ? ruling.decide(new QualificationLapsed(command.officerId(), ended))
                : ruling.decide();
    }

    @CommandHandler
    Decision decide(GrantAuthority command, Facts facts) {
        if (capacity != Capacity.SWORN) {
            throw new Invalid("authority-of-sworn-people", "Grant authority to sworn people only.");
        }
        return Ruling.on(facts).decide(new AuthorityGranted(command.officerId(), command.authority()));
    }

    @EventSourcingHandler
    void evolve(OfficerEnrolled event) {
        stream = streamOf(event.officerId());
        capacity = event.capacity();
        hold(event.qualifications());
    }

    @EventSourcingHandler
    void evolve(OfficerCertified event) {
        hold(List.of(event.qualification()));
    }

    @EventSourcingHandler
    void evolve(QualificationLapsed event) {
        held.remove(event.qualification().code());
    }

    private void hold(List<Qualification> qualifications) {
        qualifications.forEach(qualification -> held.put(qualification.code(), qualification));
    }
}

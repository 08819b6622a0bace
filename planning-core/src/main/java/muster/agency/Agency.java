package muster.agency;

import java.util.List;
import muster.agency.event.AgencyEnrolled;
import muster.agency.event.AgencyModelDropped;
import muster.agency.event.AgencyRevoked;
import muster.agency.event.Agreement;
import muster.agency.event.AgreementLapsed;
import muster.agency.event.AgreementRenewed;
import muster.agency.event.LocalPolicy;
import muster.agency.event.PolicyAdopted;
import muster.decision.Deciding;
import muster.decision.Decision;
import muster.decision.Facts;
import muster.decision.Ruling;
import muster.shared.AgencyId;
import muster.shared.LastDay;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CommandHandlerInterceptor;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/** An agency and its agreement. */
public class Agency {
    @AggregateIdentifier
    private @Nullable String stream;

    private @Nullable Agreement standing;
    private boolean revoked;
    private boolean dropped;
    private List<String> jurisdictions = List.of();

    public static String streamOf(AgencyId id) {
        return "agency/" + id;
    }

    @CommandHandlerInterceptor
    Object decide(CommandMessage<?> command, InterceptorChain chain) throws Exception {
        return Deciding.record(stream, command, chain);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    Decision decide(EnrolAgency command, Facts facts) {
        return Ruling.on(facts)
                .decide(new AgencyEnrolled(
                        command.agencyId(),
                        command.code(),
                        command.name(),
                        command.kind(),
                        command.jurisdictions(),
                        command.mou()));
    }

    @CommandHandler
    Decision decide(RenewAgreement command, Facts facts) {
        return Ruling.on(facts).decide(new AgreementRenewed(command.agencyId(), command.mou()));
    }

    /** A deadline that comes twice, too early, or after a new agreement or a revocation changes nothing. */
    @CommandHandler
    Decision decide(LapseAgreement command, Facts facts) {
        Ruling ruling = Ruling.on(facts);
        Agreement mou = standing;
        return mou != null && !revoked && new LastDay(mou.expiresOn()).isOver(facts.at())
                ? ruling.decide(new AgreementLapsed(command.agencyId(), mou.expiresOn()))
                : ruling.decide();
    }

    @CommandHandler
    Decision decide(AdoptPolicy command, Facts facts) {
        LocalPolicy policy = command.policy();
        Ruling ruling = Ruling.on(facts);
        jurisdictions.stream()
                .flatMap(place -> facts.packs().at(place, policy.from()).stream())
                .forEach(law -> ruling.under(law)
                        .require(
                                law.encloses(policy),
                                "WAR-04",
                                "policy-not-stricter",
                                () -> "Let the hours lie within those of " + law.version() + " (" + law.daytime()
                                        + "), and the margin be at least " + law.edgeMargin()
                                        + ": an agency's policy can only be stricter than the law."));
        return ruling.decide(new PolicyAdopted(command.agencyId(), policy));
    }

    @CommandHandler
    Decision decide(RevokeAgency command, Facts facts) {
        return Ruling.on(facts)
                .require(
                        !revoked,
                        "INF-09",
                        "agency-revoked",
                        () -> "Nothing is to be done: this agency was revoked already. A new agreement readmits it.")
                .decide(new AgencyRevoked(command.agencyId(), command.reason()));
    }

    @CommandHandler
    Decision decide(DropAgencyModel command, Facts facts) {
        Agreement mou = standing;
        return Ruling.on(facts)
                .require(
                        revoked || mou == null || new LastDay(mou.expiresOn()).isOver(facts.at()),
                        "INF-09",
                        "agency-has-its-seat",
                        () -> "Revoke the agency first: what one with a seat is told is kept for it.")
                .require(
                        !dropped,
                        "INF-09",
                        "agency-model-dropped",
                        () -> "Nothing is to be done: nothing is kept for this agency already.")
                .decide(new AgencyModelDropped(command.agencyId(), command.reason()));
    }

    @EventSourcingHandler
    void evolve(AgencyModelDropped event) {
        dropped = true;
    }

    @EventSourcingHandler
    void evolve(AgreementRenewed event) {
        revoked = false;
        dropped = false;
        standing = event.mou();
    }

    @EventSourcingHandler
    void evolve(AgreementLapsed event) {
        standing = null;
    }

    @EventSourcingHandler
    void evolve(AgencyRevoked event) {
        revoked = true;
    }

    @EventSourcingHandler
    void evolve(AgencyEnrolled event) {
        stream = streamOf(event.agencyId());
        jurisdictions = event.jurisdictions();
        standing = event.mou();
    }
}

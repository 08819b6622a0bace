package muster.disclosure.webhook;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import muster.decision.Deciding;
import muster.decision.Decision;
import muster.decision.Facts;
import muster.decision.NoSuch;
import muster.decision.Ruling;
import muster.disclosure.webhook.event.DisabledBecause;
import muster.disclosure.webhook.event.WebhookDisabled;
import muster.disclosure.webhook.event.WebhookEnabled;
import muster.disclosure.webhook.event.WebhookKeysRotated;
import muster.disclosure.webhook.event.WebhookRegistered;
import muster.disclosure.webhook.event.WebhookRemoved;
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

/** A receiver of an agency's updates. */
public class Webhook {
    /** For so long keys sign beside those that come after them: receivers change theirs while both are good. */
    static final Duration OVERLAP = Duration.ofHours(24);

    private enum Phase {
        ENABLED,
        DISABLED,
        REMOVED
    }

    @AggregateIdentifier
    private @Nullable String stream;

    private @Nullable AgencyId agency;
    private Phase phase = Phase.ENABLED;
    private int generation = 1;
    /** Until when the keys before these sign, and those before them; null where there were none. */
    private @Nullable Instant oldUntil;

    private @Nullable Instant olderUntil;

    public static String streamOf(RecordId id) {
        return "webhook/" + id;
    }

    @CommandHandlerInterceptor
    Object decide(CommandMessage<?> command, InterceptorChain chain) throws Exception {
        return Deciding.record(stream, command, chain);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    Decision decide(RegisterWebhook command, Facts facts) {
        return Ruling.on(facts)
                .require(
                        facts.hasSeat(command.agencyId(), ZoneOffset.UTC),
                        "INF-09",
                        "agency-without-agreement",
                        () -> "Have the agency's agreement renewed first: nothing is delivered to one without a seat.")
                .decide(new WebhookRegistered(
                        command.webhookId(), command.agencyId(), command.url(), command.signatures(), command.after()));
    }

    @CommandHandler
    Decision decide(RotateWebhookKeys command, Facts facts) {
        assertThere();
        Instant older = olderUntil;
        return Ruling.on(facts)
                .require(
                        older == null || !facts.at().isBefore(older),
                        "webhook-keys-overlap",
                        "webhook-keys-overlap",
                        () -> "Three generations of keys sign, which is the most; rotate again after " + older + ".")
                .decide(new WebhookKeysRotated(
                        command.webhookId(),
                        agency(),
                        generation + 1,
                        facts.at().plus(OVERLAP)));
    }

    /** Deliveries may find a receiver gone more than once; the second time nothing is to be decided. */
    @CommandHandler
    Decision decide(DisableWebhook command, Facts facts) {
        assertThere();
        Ruling ruling = Ruling.on(facts);
        if (phase == Phase.DISABLED && command.because() != DisabledBecause.ASKED) {
            return ruling.decide();
        }
        return ruling.require(
                        phase == Phase.ENABLED,
                        "webhook-disabled",
                        "webhook-disabled",
                        () -> "Nothing is to be done: nothing is delivered to this receiver already.")
                .decide(new WebhookDisabled(command.webhookId(), agency(), command.because()));
    }

    @CommandHandler
    Decision decide(EnableWebhook command, Facts facts) {
        assertThere();
        return Ruling.on(facts)
                .require(
                        phase == Phase.DISABLED,
                        "webhook-enabled",
                        "webhook-enabled",
                        () -> "Nothing is to be done: updates are delivered to this receiver already.")
                .decide(new WebhookEnabled(command.webhookId(), agency()));
    }

    @CommandHandler
    Decision decide(RemoveWebhook command, Facts facts) {
        assertThere();
        return Ruling.on(facts).decide(new WebhookRemoved(command.webhookId(), agency()));
    }

    private void assertThere() {
        if (phase == Phase.REMOVED) {
            throw new NoSuch("webhook");
        }
    }

    private AgencyId agency() {
        return Objects.requireNonNull(agency, "A receiver begins with its registration.");
    }

    @EventSourcingHandler
    void evolve(WebhookRegistered event) {
        stream = streamOf(event.webhookId());
        agency = event.agencyId();
    }

    @EventSourcingHandler
    void evolve(WebhookKeysRotated event) {
        generation = event.generation();
        olderUntil = oldUntil;
        oldUntil = event.oldUntil();
    }

    @EventSourcingHandler
    void evolve(WebhookDisabled event) {
        phase = Phase.DISABLED;
    }

    @EventSourcingHandler
    void evolve(WebhookEnabled event) {
        phase = Phase.ENABLED;
    }

    @EventSourcingHandler
    void evolve(WebhookRemoved event) {
        phase = Phase.REMOVED;
    }
}

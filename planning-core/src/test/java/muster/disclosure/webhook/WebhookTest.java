package muster.disclosure.webhook;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import muster.agency.event.AgencyKind;
import muster.agency.event.Agreement;
import muster.decision.AgencyOnFile;
import muster.decision.Facts;
import muster.decision.NoSuch;
import muster.decision.Refusal;
import muster.disclosure.webhook.event.DisabledBecause;
import muster.disclosure.webhook.event.SignatureScheme;
import muster.disclosure.webhook.event.WebhookDisabled;
import muster.disclosure.webhook.event.WebhookEnabled;
import muster.disclosure.webhook.event.WebhookKeysRotated;
import muster.disclosure.webhook.event.WebhookRegistered;
import muster.disclosure.webhook.event.WebhookRemoved;
import muster.policy.PolicyPacks;
import muster.shared.Actor;
import muster.shared.AgencyId;
import muster.shared.Invalid;
import muster.shared.RecordId;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookTest {
    private static final RecordId ID = new RecordId(new UUID(0x4000, 7));
    private static final AgencyId AGENCY = new AgencyId(new UUID(0x4000, 1));
    private static final Instant NOW = Instant.parse("2026-03-02T18:00:00Z");
    private static final LocalDate TODAY = LocalDate.parse("2026-03-02");
    private static final List<SignatureScheme> SIGNED = List.of(SignatureScheme.ED25519);
    private static final WebhookRegistered REGISTERED =
            new WebhookRegistered(ID, AGENCY, "https://a.example/in", SIGNED, 3);
    private static final WebhookDisabled DISABLED = new WebhookDisabled(ID, AGENCY, DisabledBecause.ASKED);
    private static final WebhookRemoved REMOVED = new WebhookRemoved(ID, AGENCY);

    private static TestExecutor<Webhook> given(LocalDate lastDay, Object... events) {
        AgencyOnFile agency = new AgencyOnFile(
                AGENCY,
                0,
                "HPD",
                "Harbor Police",
                AgencyKind.LOCAL_LAW_ENFORCEMENT,
                List.of(),
                new Agreement(TODAY.minusYears(1), lastDay),
                null);
        Facts facts = new Facts(
                NOW,
                new Actor("sub-1", "Ana Reyes", AGENCY, Set.of("agency")),
                Map.of(AGENCY, agency),
                Map.of(),
                Map.of(),
                PolicyPacks.load());
        return new AggregateTestFixture<>(Webhook.class)
                .registerInjectableResource(facts)
                .given(events);
    }

    private static ResultValidator<Webhook> when(Object command, Object... events) {
        return given(TODAY, events).when(command);
    }

    private static RegisterWebhook to(String url) {
        return new RegisterWebhook(ID, AGENCY, url, SIGNED, 3);
    }

    @Test
    void INF_09_an_agency_names_a_receiver_on_the_last_day_of_its_agreement() {
        when(to("https://a.example/in")).expectEvents(REGISTERED);
    }

    @Test
    void INF_09_an_agency_without_a_seat_names_none() {
        given(TODAY.minusDays(1))
                .when(to("https://a.example/in"))
                .expectNoEvents()
                .expectException(Refusal.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a.example",
                "//a.example/in",
                "ftp://a.example/in",
                "https:///in",
                "https://me@a.example/in",
                "https://a.example/in#there",
                "https://a b.example/",
                "https://0177.0.0.1/",
                "https://10.00.0.1/",
                "mailto:a@a.example"
            })
    void a_receiver_has_a_plain_url(String url) {
        assertThatThrownBy(() -> to(url)).isInstanceOf(Invalid.class);
    }

    @Test
    void what_is_delivered_is_signed_and_begins_at_a_number() {
        assertThatThrownBy(() -> new RegisterWebhook(ID, AGENCY, "https://a.example/", List.of(), 0))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> new RegisterWebhook(ID, AGENCY, "https://a.example/", SIGNED, -1))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void each_rotation_makes_one_more_generation_and_leaves_the_old_one_a_day() {
        WebhookKeysRotated second = new WebhookKeysRotated(ID, AGENCY, 2, NOW.plus(Duration.ofHours(24)));
        when(new RotateWebhookKeys(ID), REGISTERED).expectEvents(second);
        when(new RotateWebhookKeys(ID), REGISTERED, second)
                .expectEvents(new WebhookKeysRotated(ID, AGENCY, 3, NOW.plus(Duration.ofHours(24))));
    }

    @Test
    void keys_are_rotated_again_as_long_as_no_more_than_three_generations_sign() {
        WebhookKeysRotated second = new WebhookKeysRotated(ID, AGENCY, 2, NOW.plusMillis(1));
        WebhookKeysRotated third = new WebhookKeysRotated(ID, AGENCY, 3, NOW.plus(Duration.ofHours(3)));
        when(new RotateWebhookKeys(ID), REGISTERED, second, third)
                .expectNoEvents()
                .expectException(Refusal.class);
        WebhookKeysRotated over = new WebhookKeysRotated(ID, AGENCY, 2, NOW);
        when(new RotateWebhookKeys(ID), REGISTERED, over, third)
                .expectEvents(new WebhookKeysRotated(ID, AGENCY, 4, NOW.plus(Duration.ofHours(24))));
    }

    @Test
    void who_disables_a_receiver_twice_is_told_so_and_deliveries_that_find_it_gone_twice_are_not() {
        DisableWebhook asked = new DisableWebhook(ID, DisabledBecause.ASKED);
        when(asked, REGISTERED).expectEvents(DISABLED);
        when(asked, REGISTERED, DISABLED).expectNoEvents().expectException(Refusal.class);
        DisableWebhook gone = new DisableWebhook(ID, DisabledBecause.GONE);
        when(gone, REGISTERED).expectEvents(new WebhookDisabled(ID, AGENCY, DisabledBecause.GONE));
        when(gone, REGISTERED, DISABLED).expectNoEvents().expectSuccessfulHandlerExecution();
    }

    @Test
    void a_receiver_is_enabled_when_it_was_disabled() {
        WebhookEnabled enabled = new WebhookEnabled(ID, AGENCY);
        when(new EnableWebhook(ID), REGISTERED, DISABLED).expectEvents(enabled);
        when(new EnableWebhook(ID), REGISTERED).expectNoEvents().expectException(Refusal.class);
        when(new DisableWebhook(ID, DisabledBecause.ASKED), REGISTERED, DISABLED, enabled)
                .expectEvents(DISABLED);
    }

    @Test
    void of_a_receiver_that_was_removed_nothing_can_be_asked() {
        when(new RemoveWebhook(ID), REGISTERED).expectEvents(REMOVED);
        for (Object command : List.of(
                new RemoveWebhook(ID),
                new EnableWebhook(ID),
                new DisableWebhook(ID, DisabledBecause.GONE),
                new RotateWebhookKeys(ID))) {
            when(command, REGISTERED, REMOVED).expectNoEvents().expectException(NoSuch.class);
        }
    }
}

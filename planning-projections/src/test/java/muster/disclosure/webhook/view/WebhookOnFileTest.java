package muster.disclosure.webhook.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import muster.disclosure.webhook.Webhook;
import muster.disclosure.webhook.event.SignatureScheme;
import muster.disclosure.webhook.event.WebhookEvent;
import muster.disclosure.webhook.event.WebhookKeysRotated;
import muster.disclosure.webhook.event.WebhookRegistered;
import muster.ledger.Recorded;
import muster.shared.AgencyId;
import muster.shared.RecordId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Which generations of a receiver's keys sign, and until when. */
class WebhookOnFileTest {
    private static final RecordId ID = new RecordId(new UUID(0x4000, 7));
    private static final AgencyId AGENCY = new AgencyId(new UUID(0x4000, 1));
    private static final Instant FIRST = Instant.parse("2026-03-02T18:00:00Z");
    private static final Duration DAY = Duration.ofHours(24);
    private static final WebhookOnFile REGISTERED = fold(
            null,
            FIRST.minus(DAY),
            new WebhookRegistered(ID, AGENCY, "https://a.example/in", List.of(SignatureScheme.ED25519), 3));

    private static WebhookOnFile fold(@Nullable WebhookOnFile before, Instant at, WebhookEvent event) {
        return Objects.requireNonNull(
                WebhookOnFile.fold(before, event, Recorded.onPaper(0, Webhook.streamOf(ID), event, at)));
    }

    private static WebhookOnFile rotated(WebhookOnFile before, Instant at) {
        return fold(before, at, new WebhookKeysRotated(ID, AGENCY, before.keys() + 1, at.plus(DAY)));
    }

    @Test
    void every_generation_signs_until_a_day_after_the_next_one_came() {
        Instant second = FIRST.plus(Duration.ofHours(5));
        WebhookOnFile twice = rotated(rotated(REGISTERED, FIRST), second);
        assertThat(twice.signing(second)).containsExactly(3, 2, 1);
        assertThat(twice.signing(FIRST.plus(DAY).minusMillis(1))).containsExactly(3, 2, 1);
        assertThat(twice.signing(FIRST.plus(DAY))).containsExactly(3, 2);
        assertThat(twice.signing(second.plus(DAY).minusMillis(1))).containsExactly(3, 2);
        assertThat(twice.signing(second.plus(DAY))).containsExactly(3);
    }

    @Test
    void what_had_its_day_is_forgotten_and_of_what_was_rotated_before_there_was_a_limit_the_newest_sign() {
        WebhookOnFile once = rotated(REGISTERED, FIRST);
        assertThat(rotated(once, FIRST.plus(DAY)).oldKeys())
                .extracting(WebhookOnFile.OldKeys::generation)
                .containsExactly(2);
        WebhookOnFile often = rotated(rotated(rotated(once, FIRST), FIRST), FIRST);
        assertThat(often.signing(FIRST)).containsExactly(5, 4, 3);
    }

    @Test
    void a_row_from_before_knows_the_last_rotation() {
        WebhookOnFile once = rotated(REGISTERED, FIRST);
        String row = JsonMapper.shared().writeValueAsString(once).replaceFirst(",\"oldKeys\":\\[[^]]*]", "");
        assertThat(row).doesNotContain("oldKeys\"").contains("oldKeysUntil");
        assertThat(JsonMapper.shared().readValue(row, WebhookOnFile.class)).isEqualTo(once);
    }
}

package muster.disclosure.webhook.view;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import muster.disclosure.webhook.event.DisabledBecause;
import muster.disclosure.webhook.event.SignatureScheme;
import muster.disclosure.webhook.event.WebhookDisabled;
import muster.disclosure.webhook.event.WebhookEnabled;
import muster.disclosure.webhook.event.WebhookEvent;
import muster.disclosure.webhook.event.WebhookKeysRotated;
import muster.disclosure.webhook.event.WebhookRegistered;
import muster.disclosure.webhook.event.WebhookRemoved;
import muster.ledger.Recorded;
import muster.shared.AgencyId;
import muster.shared.RecordId;
import org.jspecify.annotations.Nullable;

/**
 * A receiver: the row, and the answer.
 *
 * @param after updates numbered above this are delivered
 * @param disabledBecause null while deliveries are made
 * @param keys generation of the keys that sign
 * @param oldKeysUntil until when the generation before signs as well, UTC; null where there is none
 * @param oldKeys generations that sign beside the newest until their time is over, the newest first; those whose time is over may be
 *     among them
 */
public record WebhookOnFile(
        RecordId id,
        AgencyId agencyId,
        long version,
        String url,
        List<SignatureScheme> signatures,
        long after,
        @Nullable DisabledBecause disabledBecause,
        int keys,
        @Nullable Instant oldKeysUntil,
        Instant registeredAt,
        List<OldKeys> oldKeys) {
    /** Before there was a limit receivers had more; then the newest are enough for a signature of a length that can be sent. */
    private static final int MOST_OLD = 2;

    /** @param until when they sign no more, UTC */
    public record OldKeys(int generation, Instant until) {}

    /** In rows from before no more than the last rotation is remembered. */
    public WebhookOnFile {
        if (oldKeys == null) {
            oldKeys = oldKeysUntil == null ? List.of() : List.of(new OldKeys(keys - 1, oldKeysUntil));
        }
    }

    /** Null when it was removed. */
    public static @Nullable WebhookOnFile fold(@Nullable WebhookOnFile before, WebhookEvent event, Recorded recorded) {
        return switch (event) {
            case WebhookRegistered e ->
                new WebhookOnFile(
                        e.webhookId(),
                        e.agencyId(),
                        recorded.version(),
                        e.url(),
                        e.signatures(),
                        e.after(),
                        null,
                        1,
                        null,
                        recorded.recordedAt(),
                        List.of());
            case WebhookKeysRotated e -> known(before).rotated(e, recorded);
            case WebhookDisabled e -> known(before).disabled(e.because(), recorded.version());
            case WebhookEnabled _ -> known(before).disabled(null, recorded.version());
            case WebhookRemoved _ -> null;
        };
    }

    private static WebhookOnFile known(@Nullable WebhookOnFile before) {
        return Objects.requireNonNull(before, "A receiver begins with its registration.");
    }

    private WebhookOnFile rotated(WebhookKeysRotated rotated, Recorded recorded) {
        return new WebhookOnFile(
                id,
                agencyId,
                recorded.version(),
                url,
                signatures,
                after,
                disabledBecause,
                rotated.generation(),
                rotated.oldUntil(),
                registeredAt,
                Stream.concat(Stream.of(new OldKeys(keys, rotated.oldUntil())), good(recorded.recordedAt()))
                        .limit(MOST_OLD)
                        .toList());
    }

    private WebhookOnFile disabled(@Nullable DisabledBecause because, long now) {
        return new WebhookOnFile(
                id, agencyId, now, url, signatures, after, because, keys, oldKeysUntil, registeredAt, oldKeys);
    }

    /** Generations of keys that sign at that time, the newest first. */
    public List<Integer> signing(Instant at) {
        return Stream.concat(Stream.of(keys), good(at).map(OldKeys::generation)).toList();
    }

    private Stream<OldKeys> good(Instant at) {
        return oldKeys.stream().filter(old -> at.isBefore(old.until()));
    }

    public boolean signsWith(SignatureScheme scheme) {
        return Set.copyOf(signatures).contains(scheme);
    }

    @JsonIgnore
    public boolean isEnabled() {
        return disabledBecause == null;
    }
}

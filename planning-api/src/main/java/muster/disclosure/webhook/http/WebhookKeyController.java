package muster.disclosure.webhook.http;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import muster.disclosure.webhook.event.SignatureScheme;
import muster.disclosure.webhook.view.WebhookOnFile;
import muster.shared.AgencyId;
import muster.shared.Page;
import muster.shared.RecordId;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** With what a receiver checks that a delivery comes from here. */
@RestController
@RequestMapping("/api/v1/agencies/{agencyId}/webhooks/{webhookId}")
@Tag(name = "Webhooks")
class WebhookKeyController {
    private final OwnWebhooks own;
    private final WebhookKeys keys;
    private final Clock clock;

    WebhookKeyController(OwnWebhooks own, WebhookKeys keys, Clock clock) {
        this.own = own;
        this.keys = keys;
        this.clock = clock;
    }

    /** A public key as RFC 8037 writes it. */
    record JsonWebKey(String kty, String crv, String x, String kid, String use, String alg) {}

    /** RFC 7517, 5. */
    record JsonWebKeySet(List<JsonWebKey> keys) {}

    @GetMapping("/jwks")
    @Operation(operationId = "list-webhook-public-keys", summary = "The public keys that check signatures v1a")
    JsonWebKeySet publicKeys(@PathVariable AgencyId agencyId, @PathVariable RecordId webhookId) {
        WebhookOnFile webhook = own.find(agencyId, webhookId);
        return new JsonWebKeySet(webhook.signing(clock.instant()).stream()
                .map(generation -> new JsonWebKey(
                        "OKP",
                        "Ed25519",
                        Base64.getUrlEncoder().withoutPadding().encodeToString(keys.publicKey(webhookId, generation)),
                        webhookId + "-" + generation,
                        "sig",
                        "EdDSA"))
                .toList());
    }

    /**
     * @param publicKey checks {@code v1a}, as Standard Webhooks writes it
     * @param secret checks {@code v1}; null where the receiver does not ask for it
     */
    record SigningSecret(
            int generation, String publicKey, @Nullable String secret) {}

    @GetMapping("/secrets")
    @Operation(
            operationId = "list-webhook-secrets",
            summary = "What a receiver checks signatures with; the newest first")
    Page<SigningSecret> secrets(@PathVariable AgencyId agencyId, @PathVariable RecordId webhookId) {
        WebhookOnFile webhook = own.find(agencyId, webhookId);
        boolean mac = webhook.signsWith(SignatureScheme.HMAC_SHA256);
        return new Page<>(
                webhook.signing(clock.instant()).stream()
                        .map(generation -> new SigningSecret(
                                generation,
                                "whpk_" + WebhookKeys.base64(keys.publicKey(webhookId, generation)),
                                mac ? "whsec_" + WebhookKeys.base64(keys.secret(webhookId, generation)) : null))
                        .toList(),
                null);
    }
}

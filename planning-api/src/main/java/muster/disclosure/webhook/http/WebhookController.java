package muster.disclosure.webhook.http;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import muster.disclosure.webhook.DisableWebhook;
import muster.disclosure.webhook.EnableWebhook;
import muster.disclosure.webhook.RegisterWebhook;
import muster.disclosure.webhook.RemoveWebhook;
import muster.disclosure.webhook.RotateWebhookKeys;
import muster.disclosure.webhook.event.DisabledBecause;
import muster.disclosure.webhook.event.SignatureScheme;
import muster.disclosure.webhook.view.WebhookOnFile;
import muster.disclosure.webhook.view.Webhooks;
import muster.shared.AgencyId;
import muster.shared.Page;
import muster.shared.RecordId;
import muster.shared.http.Asked;
import muster.shared.http.Asks;
import muster.shared.http.Changes;
import muster.shared.http.Creates;
import muster.shared.http.Door;
import muster.shared.http.Reads;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Receivers that an agency names for its own updates; nobody else knows of them but auditors. */
@RestController
@RequestMapping("/api/v1/agencies/{agencyId}/webhooks")
@Tag(name = "Webhooks")
class WebhookController {
    private final Door door;
    private final Reads reads;
    private final OwnWebhooks own;
    private final Webhooks webhooks;
    private final WebhookKeys keys;
    private final WebhookSender sender;

    WebhookController(
            Door door, Reads reads, OwnWebhooks own, Webhooks webhooks, WebhookKeys keys, WebhookSender sender) {
        this.door = door;
        this.reads = reads;
        this.own = own;
        this.webhooks = webhooks;
        this.keys = keys;
        this.sender = sender;
    }

    /**
     * @param signatures without it ED25519
     * @param after updates numbered above this are delivered; without it all
     */
    record RegisterWebhookBody(
            @NotBlank @Size(max = 2_000) String url,
            @Nullable @Size(max = 2) List<@NotNull SignatureScheme> signatures,
            @Nullable Long after) {}

    @PostMapping
    @Operation(
            operationId = "register-webhook",
            summary = "Have the agency's updates delivered to a receiver (register-webhook)",
            description =
                    "Each delivery is a CloudEvent in Standard Webhooks' headers. It says that there is an update and of"
                            + " which kind; what the update says is read from the feed.")
    @Creates
    ResponseEntity<?> register(@PathVariable AgencyId agencyId, @Valid @RequestBody RegisterWebhookBody body) {
        own.assertOwn(agencyId);
        keys.assertThere();
        RecordId id = new RecordId(UUID.randomUUID());
        List<SignatureScheme> signatures = body.signatures();
        RegisterWebhook command = new RegisterWebhook(
                id,
                agencyId,
                body.url(),
                signatures == null ? List.of(SignatureScheme.ED25519) : signatures,
                body.after() == null ? 0 : body.after());
        sender.assertPermitted(command.url());
        return Door.withoutPosition(
                door.create(command, command.stream(), id, "/api/v1/agencies/" + agencyId + "/webhooks/" + id));
    }

    @GetMapping
    @Operation(operationId = "list-webhooks", summary = "The agency's receivers")
    @Asks({Asked.LIMIT, Asked.CURSOR})
    Page<WebhookOnFile> all(@PathVariable AgencyId agencyId) {
        own.assertOwn(agencyId);
        return Reads.sealed(webhooks.of(agencyId, reads.cursorId(), reads.limit()));
    }

    @GetMapping("/{webhookId}")
    @Operation(operationId = "get-webhook", summary = "A receiver, and why nothing is delivered to it where nothing is")
    WebhookOnFile one(@PathVariable AgencyId agencyId, @PathVariable RecordId webhookId) {
        return own.find(agencyId, webhookId);
    }

    @DeleteMapping("/{webhookId}")
    @Operation(operationId = "remove-webhook", summary = "Deliver nothing more for ever (remove-webhook)")
    @Changes
    ResponseEntity<?> remove(@PathVariable AgencyId agencyId, @PathVariable RecordId webhookId) {
        own.find(agencyId, webhookId);
        RemoveWebhook command = new RemoveWebhook(webhookId);
        return Door.withoutPosition(door.change(command, command.stream(), webhookId));
    }

    @PostMapping("/{webhookId}/disablings")
    @Operation(operationId = "disable-webhook", summary = "Deliver nothing for now (disable-webhook)")
    @Changes
    ResponseEntity<?> disable(@PathVariable AgencyId agencyId, @PathVariable RecordId webhookId) {
        own.find(agencyId, webhookId);
        DisableWebhook command = new DisableWebhook(webhookId, DisabledBecause.ASKED);
        return Door.withoutPosition(door.change(command, command.stream(), webhookId));
    }

    @PostMapping("/{webhookId}/enablings")
    @Operation(operationId = "enable-webhook", summary = "Deliver again, from where it ended (enable-webhook)")
    @Changes
    ResponseEntity<?> enable(@PathVariable AgencyId agencyId, @PathVariable RecordId webhookId) {
        own.find(agencyId, webhookId);
        EnableWebhook command = new EnableWebhook(webhookId);
        return Door.withoutPosition(door.change(command, command.stream(), webhookId));
    }

    @PostMapping("/{webhookId}/rotations")
    @Operation(
            operationId = "rotate-webhook-keys",
            summary = "Sign with new keys, and for a day with each of the old ones as well (rotate-webhook-keys)")
    @Changes
    ResponseEntity<?> rotate(@PathVariable AgencyId agencyId, @PathVariable RecordId webhookId) {
        own.find(agencyId, webhookId);
        RotateWebhookKeys command = new RotateWebhookKeys(webhookId);
        return Door.withoutPosition(door.change(command, command.stream(), webhookId));
    }
}

package muster.disclosure.webhook.http;

import com.github.kagkarlsson.scheduler.Scheduler;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import muster.decision.NoSuch;
import muster.disclosure.view.FeedBell;
import muster.disclosure.webhook.view.Attempt;
import muster.disclosure.webhook.view.DeliveryLog;
import muster.disclosure.webhook.view.Lane;
import muster.disclosure.webhook.view.Lanes;
import muster.disclosure.webhook.view.WebhookOnFile;
import muster.shared.AgencyId;
import muster.shared.Invalid;
import muster.shared.OperationId;
import muster.shared.Page;
import muster.shared.RecordId;
import muster.shared.http.Asked;
import muster.shared.http.Asks;
import muster.shared.http.Reads;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What became of an agency's deliveries, and having them made again. */
@RestController
@RequestMapping("/api/v1/agencies/{agencyId}/webhooks/{webhookId}")
@Tag(name = "Webhooks")
class DeliveryController {
    private final Reads reads;
    private final OwnWebhooks own;
    private final WebhookSender sender;
    private final Messages messages;
    private final DeliveryLog log;
    private final Lanes lanes;
    private final FeedBell bell;
    private final Scheduler scheduler;
    private final Clock clock;

    DeliveryController(
            Reads reads,
            OwnWebhooks own,
            WebhookSender sender,
            Messages messages,
            DeliveryLog log,
            Lanes lanes,
            FeedBell bell,
            Scheduler deliveryScheduler,
            Clock clock) {
        this.reads = reads;
        this.own = own;
        this.sender = sender;
        this.messages = messages;
        this.log = log;
        this.lanes = lanes;
        this.bell = bell;
        this.scheduler = deliveryScheduler;
        this.clock = clock;
    }

    @GetMapping("/deliveries")
    @Operation(operationId = "list-deliveries", summary = "Every try to deliver, the newest first")
    @Asks({Asked.LIMIT, Asked.CURSOR})
    Page<Attempt> deliveries(@PathVariable AgencyId agencyId, @PathVariable RecordId webhookId) {
        own.find(agencyId, webhookId);
        return Reads.sealed(log.of(agencyId, webhookId, reads.cursorNumber(), reads.limit()));
    }

    @GetMapping("/parked")
    @Operation(operationId = "list-parked-lanes", summary = "Operations whose updates are tried no more")
    Page<Lane> parked(@PathVariable AgencyId agencyId, @PathVariable RecordId webhookId) {
        own.find(agencyId, webhookId);
        return new Page<>(lanes.parked(agencyId, webhookId), null);
    }

    @PostMapping("/tests")
    @Operation(
            operationId = "test-webhook",
            summary = "Deliver a message that says nothing, and see what the receiver answers")
    Attempt test(@PathVariable AgencyId agencyId, @PathVariable RecordId webhookId) {
        WebhookOnFile webhook = own.find(agencyId, webhookId);
        Instant at = clock.instant();
        String id = "test-" + UUID.randomUUID();
        WebhookSender.Result result = sender.send(webhook, id, messages.test(agencyId, id, at));
        Attempt attempt = new Attempt(null, null, at, 1, result.outcome(), result.status(), result.millis(), null);
        log.add(webhookId, attempt);
        return attempt;
    }

    /** Both numbers belong to the range; {@code to} at most 10 000 above {@code from}. */
    record ReplayDeliveriesBody(@NotNull Long from, @NotNull Long to) {}

    /** What is delivered again. */
    record Replay(long from, long to) {}

    @PostMapping("/replays")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            operationId = "replay-deliveries",
            summary = "Deliver a range of updates again",
            description = "They keep the ids that they had, so a receiver that has them knows them.")
    @ApiResponse(responseCode = "202", description = "They will be.")
    Replay replay(
            @PathVariable AgencyId agencyId,
            @PathVariable RecordId webhookId,
            @Valid @RequestBody ReplayDeliveriesBody body) {
        own.find(agencyId, webhookId);
        Replay range = new Replay(body.from(), body.to());
        if (range.from() < 1 || range.to() < range.from() || range.to() - range.from() >= Replays.MOST) {
            throw new Invalid(
                    "replay-unclear",
                    "Give from and to as numbers of updates, from no later than to, and at most " + Replays.MOST
                            + " of them.",
                    "/from");
        }
        scheduler.scheduleIfNotExists(
                Replays.REPLAY
                        .instance(Replays.idOf(webhookId, range.from(), range.to()))
                        .build(),
                clock.instant());
        return range;
    }

    @PostMapping("/parked/{operationId}/retries")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(operationId = "retry-parked-lane", summary = "Try an operation's updates again that were given up")
    @ApiResponse(responseCode = "202", description = "They will be, in order, from the first that was not delivered.")
    Lane retry(
            @PathVariable AgencyId agencyId, @PathVariable RecordId webhookId, @PathVariable OperationId operationId) {
        own.find(agencyId, webhookId);
        lanes.resume(webhookId, operationId);
        bell.nudge(agencyId);
        return lanes.find(webhookId, operationId).orElseThrow(() -> new NoSuch("lane"));
    }
}

package muster.operation.http;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import muster.decision.RuleOverride;
import muster.operation.CancelRaid;
import muster.operation.RescheduleRaid;
import muster.operation.ScheduleRaid;
import muster.operation.event.Announcement;
import muster.operation.event.Entry;
import muster.operation.event.ExceptionKind;
import muster.operation.event.ReasonToBelieve;
import muster.operation.event.WarrantException;
import muster.shared.OperationId;
import muster.shared.RaidId;
import muster.shared.SiteId;
import muster.shared.WarrantId;
import muster.shared.Window;
import muster.shared.http.Changes;
import muster.shared.http.Creates;
import muster.shared.http.Door;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/operations/{operationId}/raids")
@Tag(name = "Raids")
class RaidController {
    private final Door door;
    private final OperationRights rights;

    RaidController(Door door, OperationRights rights) {
        this.door = door;
        this.rights = rights;
    }

    record ExceptionBody(
            @NotNull ExceptionKind kind,
            @NotBlank @Size(max = 200) String author,
            @NotBlank @Size(max = 4_000) String facts) {}

    record AnnouncementBody(
            @NotBlank @Size(max = 500) String method,
            @Nullable @Size(max = 20) List<@NotBlank @Size(max = 35) String> languages,
            @NotNull @Min(0) @Max(3_600) Integer waitSeconds,
            @Nullable Boolean identifiable) {
        Announcement announcement() {
            return new Announcement(
                    method, languages == null ? List.of() : languages, waitSeconds, Boolean.TRUE.equals(identifiable));
        }
    }

    record ReasonToBelieveBody(
            @NotBlank @Size(max = 4_000) String livesHere,
            @NotBlank @Size(max = 4_000) String isInside) {}

    record ScheduleRaidBody(
            @NotNull SiteId siteId,
            @NotNull @Valid Window window,
            @NotNull Entry entry,
            @Nullable WarrantId warrantId,
            @Nullable @Valid ExceptionBody exception,
            @Nullable @Valid AnnouncementBody announcement,
            @Nullable @Valid ReasonToBelieveBody reasonToBelieve) {}

    @PostMapping
    @Operation(operationId = "schedule-raid", summary = "Plan a raid (schedule-raid)")
    @Creates
    ResponseEntity<?> schedule(@PathVariable OperationId operationId, @Valid @RequestBody ScheduleRaidBody body) {
        rights.toPlan(door.caller(), operationId);
        RaidId id = new RaidId(UUID.randomUUID());
        ExceptionBody exception = body.exception();
        ScheduleRaid command = new ScheduleRaid(
                operationId,
                id,
                body.siteId(),
                body.window(),
                body.entry(),
                body.warrantId(),
                exception == null
                        ? null
                        : new WarrantException(exception.kind(), exception.author(), exception.facts()),
                announced(body.announcement()),
                believed(body.reasonToBelieve()));
        return door.create(command, command.stream(), id, "/api/v1/operations/" + operationId + "/raids/" + id);
    }

    record RescheduleRaidBody(
            @NotNull @Valid Window window,
            @NotBlank @Size(max = 2_000) String reason,
            @Nullable @Valid AnnouncementBody announcement,
            @Nullable @Size(max = 10) List<@NotNull @Valid OverrideBody> overrides) {}

    @PostMapping("/{raidId}/reschedulings")
    @Operation(operationId = "reschedule-raid", summary = "Move a raid, and with it its assignments (reschedule-raid)")
    @Changes
    ResponseEntity<?> reschedule(
            @PathVariable OperationId operationId,
            @PathVariable RaidId raidId,
            @Valid @RequestBody RescheduleRaidBody body) {
        List<RuleOverride> overrides = OverrideBody.all(body.overrides());
        rights.toPlanOrOverride(door.caller(), operationId, !overrides.isEmpty());
        RescheduleRaid command = new RescheduleRaid(
                operationId, raidId, body.window(), body.reason(), announced(body.announcement()), overrides);
        return door.change(command, command.stream(), raidId);
    }

    private static @Nullable Announcement announced(@Nullable AnnouncementBody body) {
        return body == null ? null : body.announcement();
    }

    private static @Nullable ReasonToBelieve believed(@Nullable ReasonToBelieveBody body) {
        return body == null ? null : new ReasonToBelieve(body.livesHere(), body.isInside());
    }

    record CancelRaidBody(@NotBlank @Size(max = 2_000) String reason) {}

    @PostMapping("/{raidId}/cancellations")
    @Operation(operationId = "cancel-raid", summary = "Give a raid up, and free those assigned to it (cancel-raid)")
    @Changes
    ResponseEntity<?> cancel(
            @PathVariable OperationId operationId,
            @PathVariable RaidId raidId,
            @Valid @RequestBody CancelRaidBody body) {
        rights.toPlan(door.caller(), operationId);
        CancelRaid command = new CancelRaid(operationId, raidId, body.reason());
        return door.change(command, command.stream(), raidId);
    }
}

package muster.review.http;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import muster.review.CloseReview;
import muster.review.MarkForReview;
import muster.review.event.ReviewOutcome;
import muster.review.view.Mark;
import muster.review.view.Marks;
import muster.shared.Actor;
import muster.shared.OperationId;
import muster.shared.Page;
import muster.shared.RecordId;
import muster.shared.http.Asked;
import muster.shared.http.Asks;
import muster.shared.http.Changes;
import muster.shared.http.Creates;
import muster.shared.http.Discreetly;
import muster.shared.http.Door;
import muster.shared.http.PageOf;
import muster.shared.http.Reads;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/operations/{operationId}/review-marks")
@Tag(name = "Prosecutor's review")
class ReviewController {
    private final Door door;
    private final Reads reads;
    private final Marks marks;
    private final ReviewRights rights;
    private final HttpServletRequest request;

    ReviewController(Door door, Reads reads, Marks marks, ReviewRights rights, HttpServletRequest request) {
        this.door = door;
        this.reads = reads;
        this.marks = marks;
        this.rights = rights;
        this.request = request;
    }

    record MarkForReviewBody(
            @Nullable UUID subjectId,
            @Nullable @Size(min = 1, max = 4_000) String material,
            @NotBlank @Size(max = 4_000) String reason) {}

    @PostMapping
    @Operation(
            operationId = "mark-for-review",
            summary = "Let a prosecutor look at it (mark-for-review)",
            description = "By anybody with a seat. Prosecutors are shown it, and who marked it; nobody else.")
    @Creates
    ResponseEntity<?> mark(@PathVariable OperationId operationId, @Valid @RequestBody MarkForReviewBody body) {
        rights.toMark(door.caller(), operationId);
        RecordId id = new RecordId(UUID.randomUUID());
        MarkForReview command = new MarkForReview(operationId, id, body.subjectId(), body.material(), body.reason());
        return Discreetly.answer(request, () -> door.create(command, command.stream(), id, path(operationId)));
    }

    record CloseReviewBody(
            @NotNull ReviewOutcome outcome,
            @Nullable RecordId duplicateOf,
            @NotBlank @Size(max = 4_000) String reason) {}

    @PostMapping("/{markId}/closings")
    @Operation(
            operationId = "close-review",
            summary = "Say, as a prosecutor, what becomes of what was marked (close-review)")
    @Changes
    ResponseEntity<?> close(
            @PathVariable OperationId operationId,
            @PathVariable RecordId markId,
            @Valid @RequestBody CloseReviewBody body) {
        rights.toReview(door.caller(), operationId);
        CloseReview command = new CloseReview(operationId, markId, body.outcome(), body.duplicateOf(), body.reason());
        return door.change(command, command.stream(), markId);
    }

    @GetMapping
    @Operation(
            operationId = "list-review-marks",
            summary = "What waits for a prosecutor: all of it to prosecutors, their own to others")
    @Asks({Asked.LIMIT, Asked.CURSOR})
    Page<Mark> all(@PathVariable OperationId operationId) {
        Actor caller = door.caller();
        return PageOf.list(
                rights.reviews(caller, operationId) ? marks.of(operationId) : marks.by(caller.sub(), operationId),
                reads);
    }

    private static String path(OperationId id) {
        return "/api/v1/operations/" + id + "/review-marks";
    }
}

package muster.review.http;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import muster.review.RecordPrivilegedNote;
import muster.review.view.Notes;
import muster.shared.OperationId;
import muster.shared.Page;
import muster.shared.RecordId;
import muster.shared.Sealed;
import muster.shared.http.Creates;
import muster.shared.http.Door;
import muster.shared.http.Sealing;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/operations/{operationId}/privileged-notes")
@Tag(name = "Prosecutor's review")
class PrivilegedNoteController {
    private final Door door;
    private final Notes notes;
    private final Sealing sealing;
    private final ReviewRights rights;

    PrivilegedNoteController(Door door, Notes notes, Sealing sealing, ReviewRights rights) {
        this.door = door;
        this.notes = notes;
        this.sealing = sealing;
        this.rights = rights;
    }

    /** Goes no further than this class: what it says is in no command and no event but sealed. */
    record RecordPrivilegedNoteBody(
            @NotBlank @Size(max = 20_000) String content) {
        @Override
        public String toString() {
            return "RecordPrivilegedNoteBody[]";
        }
    }

    @PostMapping
    @Operation(
            operationId = "record-privileged-note",
            summary = "Write something down for prosecutors alone (record-privileged-note)",
            description = "Sealed under a key of its own. An auditor finds that there is a note, and not what it says.")
    @Creates
    ResponseEntity<?> write(@PathVariable OperationId operationId, @Valid @RequestBody RecordPrivilegedNoteBody body) {
        rights.toReview(door.caller(), operationId);
        RecordId id = new RecordId(UUID.randomUUID());
        Sealed content = sealing.seal(body.content(), about(operationId, id), !door.onlyValidates());
        RecordPrivilegedNote command = new RecordPrivilegedNote(operationId, id, content);
        return door.create(command, command.stream(), id, "/api/v1/operations/" + operationId + "/privileged-notes");
    }

    /** @param content none where its key was destroyed: the note is purged, and that there was one stays known */
    record PrivilegedNote(
            RecordId id,
            String recordedBy,
            Instant recordedAt,
            @Nullable String content,
            boolean purged) {}

    @GetMapping
    @Operation(operationId = "list-privileged-notes", summary = "What prosecutors wrote down for themselves")
    Page<PrivilegedNote> all(@PathVariable OperationId operationId) {
        rights.toReview(door.caller(), operationId);
        return new Page<>(
                notes.of(operationId).stream()
                        .map(note -> opened(operationId, note))
                        .toList(),
                null);
    }

    private PrivilegedNote opened(OperationId operation, Notes.Note note) {
        String content =
                sealing.open(note.content(), about(operation, note.id())).orElse(null);
        return new PrivilegedNote(note.id(), note.recordedBy(), note.recordedAt(), content, content == null);
    }

    private static String about(OperationId operation, RecordId note) {
        return "privileged-note " + operation + " " + note;
    }
}

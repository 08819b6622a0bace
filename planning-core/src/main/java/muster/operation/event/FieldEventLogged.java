package muster.operation.event;

import java.time.Instant;
import muster.shared.AssignmentId;
import muster.shared.OperationId;
import muster.shared.RecordId;
import muster.shared.SiteId;
import org.jspecify.annotations.Nullable;

/** Something happened on the day, as somebody there wrote it down. {@code at}: when it happened; {@code corrects}: the entry that this one puts right (rule OPS-10). */
public record FieldEventLogged(
        OperationId operationId,
        RecordId entryId,
        FieldEventKind kind,
        Instant at,
        @Nullable SiteId siteId,
        @Nullable String note,
        String loggedBy,
        @Nullable AssignmentId assignmentId,
        @Nullable Recovery recovery,
        @Nullable Arrest arrest,
        @Nullable EvidenceItem evidence,
        @Nullable HandOff handOff,
        @Nullable RecordId corrects,
        @Nullable MinorNotice notice)
        implements OperationEvent {
    public FieldEventLogged(
            OperationId operationId,
            RecordId entryId,
            FieldEventKind kind,
            Instant at,
            @Nullable SiteId siteId,
            @Nullable String note,
            String loggedBy,
            @Nullable AssignmentId assignmentId,
            @Nullable Recovery recovery,
            @Nullable Arrest arrest,
            @Nullable EvidenceItem evidence,
            @Nullable HandOff handOff,
            @Nullable RecordId corrects) {
        this(
                operationId,
                entryId,
                kind,
                at,
                siteId,
                note,
                loggedBy,
                assignmentId,
                recovery,
                arrest,
                evidence,
                handOff,
                corrects,
                null);
    }
}

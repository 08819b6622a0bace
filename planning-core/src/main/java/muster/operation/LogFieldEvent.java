package muster.operation;

import java.time.Instant;
import muster.operation.event.Arrest;
import muster.operation.event.EvidenceItem;
import muster.operation.event.FieldEventKind;
import muster.operation.event.HandOff;
import muster.operation.event.MinorNotice;
import muster.operation.event.Recovery;
import muster.shared.AssignmentId;
import muster.shared.OperationId;
import muster.shared.RecordId;
import muster.shared.SiteId;
import org.jspecify.annotations.Nullable;

/** Write down what happened on the day. */
public record LogFieldEvent(
        OperationId operationId,
        RecordId entryId,
        FieldEventKind kind,
        Instant happenedAt,
        @Nullable SiteId siteId,
        @Nullable String note,
        @Nullable AssignmentId assignmentId,
        @Nullable Recovery recovery,
        @Nullable Arrest arrest,
        @Nullable EvidenceItem evidence,
        @Nullable HandOff handOff,
        @Nullable RecordId corrects,
        @Nullable MinorNotice notice)
        implements OperationCommand {
    public LogFieldEvent(
            OperationId operationId,
            RecordId entryId,
            FieldEventKind kind,
            Instant happenedAt,
            @Nullable SiteId siteId,
            @Nullable String note,
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
                happenedAt,
                siteId,
                note,
                assignmentId,
                recovery,
                arrest,
                evidence,
                handOff,
                corrects,
                null);
    }
}

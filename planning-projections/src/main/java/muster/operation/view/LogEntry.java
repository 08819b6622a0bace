package muster.operation.view;

import java.time.Instant;
import muster.operation.event.Arrest;
import muster.operation.event.EvidenceItem;
import muster.operation.event.FieldEventKind;
import muster.operation.event.FieldEventLogged;
import muster.operation.event.HandOff;
import muster.operation.event.MinorNotice;
import muster.operation.event.Recovery;
import muster.shared.AssignmentId;
import muster.shared.RecordId;
import muster.shared.SiteId;
import org.jspecify.annotations.Nullable;

/** What somebody who was there wrote down. {@code at}: when it happened; {@code loggedAt}: when it was recorded. */
public record LogEntry(
        RecordId id,
        FieldEventKind kind,
        Instant at,
        Instant loggedAt,
        String loggedBy,
        @Nullable SiteId siteId,
        @Nullable String note,
        @Nullable AssignmentId assignmentId,
        @Nullable Recovery recovery,
        @Nullable Arrest arrest,
        @Nullable EvidenceItem evidence,
        @Nullable HandOff handOff,
        @Nullable RecordId corrects,
        @Nullable MinorNotice notice) {

    static LogEntry of(FieldEventLogged e, Instant loggedAt) {
        return new LogEntry(
                e.entryId(),
                e.kind(),
                e.at(),
                loggedAt,
                e.loggedBy(),
                e.siteId(),
                e.note(),
                e.assignmentId(),
                e.recovery(),
                e.arrest(),
                e.evidence(),
                e.handOff(),
                e.corrects(),
                e.notice());
    }
}

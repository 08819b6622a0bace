package muster.local;

import java.time.Instant;
import java.util.UUID;
import java.util.function.Supplier;
import muster.operation.LogFieldEvent;
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

/** What those who are there write down of one operation: each kind of entry with what belongs to it. */
record DayLog(OperationId operation, Supplier<UUID> ids) {

    LogFieldEvent happened(FieldEventKind kind, Instant at, @Nullable SiteId site) {
        return entry(kind, at, site, null, null, null, null, null, null);
    }

    LogFieldEvent met(Recovery whom, Instant at) {
        return entry(FieldEventKind.RECOVERY, at, null, null, whom, null, null, null, null);
    }

    LogFieldEvent arrested(Arrest whom, Instant at) {
        return entry(FieldEventKind.ARREST, at, null, null, null, whom, null, null, null);
    }

    LogFieldEvent seized(EvidenceItem what, Instant at) {
        return entry(FieldEventKind.EVIDENCE, at, null, null, null, null, what, null, null);
    }

    LogFieldEvent handedOff(HandOff whom, Instant at) {
        return entry(FieldEventKind.HAND_OFF, at, null, null, null, null, null, whom, null);
    }

    LogFieldEvent told(MinorNotice of, Instant at) {
        return entry(FieldEventKind.NOTICE, at, null, null, null, null, null, null, of);
    }

    LogFieldEvent stoodDown(AssignmentId task, Instant at) {
        return entry(FieldEventKind.STOOD_DOWN, at, null, task, null, null, null, null, null);
    }

    private LogFieldEvent entry(
            FieldEventKind kind,
            Instant at,
            @Nullable SiteId site,
            @Nullable AssignmentId task,
            @Nullable Recovery recovery,
            @Nullable Arrest arrest,
            @Nullable EvidenceItem evidence,
            @Nullable HandOff handOff,
            @Nullable MinorNotice notice) {
        return new LogFieldEvent(
                operation,
                new RecordId(ids.get()),
                kind,
                at,
                site,
                null,
                task,
                recovery,
                arrest,
                evidence,
                handOff,
                null,
                notice);
    }
}

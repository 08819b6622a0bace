package muster.deconfliction.event;

import java.time.Instant;
import muster.shared.OperationId;
import muster.shared.RecordId;
import org.jspecify.annotations.Nullable;

/**
 * An operation works on a target. Who looks for the same one is told whom to call.
 *
 * @param digest 64 digits in lower-case hex that stand for the identifier and, without what is kept of it beside the ledger, for nothing
 * @param keptUntil when it is purged unless it was validated (rule INF-03); null in events of before there was a time
 */
public record TargetRegistered(
        OperationId operationId,
        RecordId targetId,
        TargetKind kind,
        String digest,
        String caseReference,
        Contact contact,
        Suspicion suspicion,
        @Nullable Instant keptUntil)
        implements DeconflictionEvent {}

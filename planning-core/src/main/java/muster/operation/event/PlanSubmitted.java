package muster.operation.event;

import java.util.Map;
import muster.shared.OperationId;
import muster.shared.RecordId;
import org.jspecify.annotations.Nullable;

/** A version of the plan was laid before those who approve it. {@code parts}: a digest of each part that is material; {@code hash}: one of all of them (rule OPS-03). */
public record PlanSubmitted(
        OperationId operationId,
        RecordId submissionId,
        int planVersion,
        @Nullable PlanSections sections,
        @Nullable String reason,
        Map<String, String> parts,
        String hash,
        String submittedBy,
        String submittedByName)
        implements OperationEvent {}

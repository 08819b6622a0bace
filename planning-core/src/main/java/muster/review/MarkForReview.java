package muster.review;

import java.util.UUID;
import muster.shared.OperationId;
import muster.shared.RecordId;
import org.jspecify.annotations.Nullable;

/** Let a prosecutor look at it. @param subjectId of something that the operation names; or {@code material} says it in words */
public record MarkForReview(
        OperationId operationId,
        RecordId markId,
        @Nullable UUID subjectId,
        @Nullable String material,
        String reason) implements ReviewCommand {}

package muster.review.event;

import java.util.UUID;
import muster.shared.OperationId;
import muster.shared.RecordId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody wants a prosecutor to look at something: it may help the defence, or tell against a witness.
 *
 * @param subjectId of something that the operation names, whatever it is
 * @param material in words; one of the two is there
 * @param markedBy the person, by the {@code sub} of its token
 */
public record MaterialMarked(
        OperationId operationId,
        RecordId markId,
        @Nullable UUID subjectId,
        @Nullable String material,
        String reason,
        String markedBy,
        String markedByName)
        implements ReviewEvent {}

package muster.operation.event;

import java.time.Instant;
import java.time.LocalDate;
import muster.shared.OperationId;
import muster.shared.WarrantId;
import org.jspecify.annotations.Nullable;

/** A judicial officer issued the warrant. {@code executeBy} is exclusive, reckoned by {@code pack} and the order's own face, null where no clock runs (an arrest warrant). */
public record WarrantApproved(
        OperationId operationId,
        WarrantId warrantId,
        String judge,
        Instant decidedAt,
        boolean nightService,
        boolean noKnock,
        @Nullable String reason,
        @Nullable LocalDate expiresOn,
        @Nullable OrderDocument document,
        @Nullable Instant executeBy,
        String pack,
        @Nullable NoKnockBasis noKnockBasis,
        @Nullable RemoteApplication remote)
        implements OperationEvent {
    public WarrantApproved(
            OperationId operationId,
            WarrantId warrantId,
            String judge,
            Instant decidedAt,
            boolean nightService,
            boolean noKnock,
            @Nullable String reason,
            @Nullable LocalDate expiresOn,
            @Nullable OrderDocument document,
            @Nullable Instant executeBy,
            String pack) {
        this(
                operationId,
                warrantId,
                judge,
                decidedAt,
                nightService,
                noKnock,
                reason,
                expiresOn,
                document,
                executeBy,
                pack,
                null,
                null);
    }
}

package muster.operation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import muster.decision.RuleOverride;
import muster.operation.event.NoKnockBasis;
import muster.operation.event.OrderDocument;
import muster.operation.event.RemoteApplication;
import muster.shared.OperationId;
import muster.shared.WarrantId;
import org.jspecify.annotations.Nullable;

/** Issue a warrant, or transcribe that a court issued it. {@code expiresOn}: the last good day on the order's face. */
public record ApproveWarrant(
        OperationId operationId,
        WarrantId warrantId,
        String judge,
        Instant decidedAt,
        boolean nightService,
        boolean noKnock,
        @Nullable String reason,
        @Nullable LocalDate expiresOn,
        @Nullable OrderDocument document,
        @Nullable NoKnockBasis noKnockBasis,
        @Nullable RemoteApplication remote,
        List<RuleOverride> overrides)
        implements OperationCommand {
    public ApproveWarrant {
        overrides = RuleOverride.orNone(overrides);
    }

    public ApproveWarrant(
            OperationId operationId,
            WarrantId warrantId,
            String judge,
            Instant decidedAt,
            boolean nightService,
            boolean noKnock,
            @Nullable String reason,
            @Nullable LocalDate expiresOn,
            @Nullable OrderDocument document) {
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
                null,
                null,
                List.of());
    }
}

package muster.operation;

import java.util.List;
import muster.decision.RuleOverride;
import muster.operation.event.Oath;
import muster.operation.event.ProbableCause;
import muster.operation.event.Venue;
import muster.operation.event.WarrantKind;
import muster.shared.OfficerId;
import muster.shared.OperationId;
import muster.shared.SiteId;
import muster.shared.WarrantId;
import org.jspecify.annotations.Nullable;

/** Ask a court for a warrant. */
public record RequestWarrant(
        OperationId operationId,
        WarrantId warrantId,
        SiteId siteId,
        WarrantKind kind,
        OfficerId affiantId,
        String court,
        List<ProbableCause> probableCause,
        List<String> offences,
        List<String> itemsToSeize,
        @Nullable Oath sworn,
        @Nullable String trigger,
        @Nullable Venue venue,
        List<RuleOverride> overrides)
        implements OperationCommand {
    public RequestWarrant {
        overrides = RuleOverride.orNone(overrides);
    }

    public RequestWarrant(
            OperationId operationId,
            WarrantId warrantId,
            SiteId siteId,
            WarrantKind kind,
            OfficerId affiantId,
            String court,
            List<ProbableCause> probableCause,
            List<String> offences,
            List<String> itemsToSeize,
            @Nullable Oath sworn,
            @Nullable String trigger) {
        this(
                operationId,
                warrantId,
                siteId,
                kind,
                affiantId,
                court,
                probableCause,
                offences,
                itemsToSeize,
                sworn,
                trigger,
                null,
                List.of());
    }
}

package muster.operation.event;

import java.time.Instant;
import java.util.List;
import muster.shared.OfficerId;
import muster.shared.OperationId;
import muster.shared.SiteId;
import muster.shared.WarrantId;
import org.jspecify.annotations.Nullable;

/** A warrant was asked of a court.
 * {@code requestedBy} and {@code affiantSubject} are persons, recorded with their names, so that neither may ever decide it or be
 * named as the one who did (rule WAR-02). */
public record WarrantRequested(
        OperationId operationId,
        WarrantId warrantId,
        SiteId siteId,
        WarrantKind kind,
        OfficerId affiantId,
        String affiantName,
        @Nullable String affiantSubject,
        String court,
        List<ProbableCause> probableCause,
        List<String> offences,
        List<String> itemsToSeize,
        @Nullable Oath sworn,
        @Nullable String trigger,
        String requestedBy,
        String requestedByName,
        Instant requestedAt,
        @Nullable Venue venue)
        implements OperationEvent {
    public WarrantRequested(
            OperationId operationId,
            WarrantId warrantId,
            SiteId siteId,
            WarrantKind kind,
            OfficerId affiantId,
            String affiantName,
            @Nullable String affiantSubject,
            String court,
            List<ProbableCause> probableCause,
            List<String> offences,
            List<String> itemsToSeize,
            @Nullable Oath sworn,
            @Nullable String trigger,
            String requestedBy,
            String requestedByName,
            Instant requestedAt) {
        this(
                operationId,
                warrantId,
                siteId,
                kind,
                affiantId,
                affiantName,
                affiantSubject,
                court,
                probableCause,
                offences,
                itemsToSeize,
                sworn,
                trigger,
                requestedBy,
                requestedByName,
                requestedAt,
                null);
    }
}

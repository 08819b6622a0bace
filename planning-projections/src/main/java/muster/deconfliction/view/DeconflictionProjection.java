package muster.deconfliction.view;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import muster.deconfliction.event.ConflictAgreed;
import muster.deconfliction.event.ConflictEnded;
import muster.deconfliction.event.ConflictEscalated;
import muster.deconfliction.event.ConflictNoticed;
import muster.deconfliction.event.ConflictOverridden;
import muster.deconfliction.event.DeconflictionEvent;
import muster.deconfliction.event.OperationDeconflicted;
import muster.deconfliction.event.TargetPurged;
import muster.deconfliction.event.TargetRegistered;
import muster.deconfliction.event.TargetValidated;
import muster.ledger.Recorded;
import muster.ledger.store.Deadlines;
import muster.operation.event.OperationAborted;
import muster.operation.event.OperationClosed;
import muster.operation.event.OperationEvent;
import muster.operation.event.OperationOpened;
import muster.operation.event.RaidCancelled;
import muster.operation.event.RaidRescheduled;
import muster.operation.event.RaidScheduled;
import muster.operation.event.SiteAdded;
import muster.policy.PolicyPacks;
import muster.shared.ConflictId;
import muster.shared.OperationId;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

@Component
@ProcessingGroup("deconfliction")
class DeconflictionProjection {
    private final JdbcTemplate jdbc;
    private final FoundConflicts found;
    private final IndexedTargets targets;

    DeconflictionProjection(JdbcTemplate jdbc, Deadlines deadlines, PolicyPacks packs) {
        this.jdbc = jdbc;
        this.targets = new IndexedTargets(jdbc);
        this.found = new FoundConflicts(jdbc, deadlines, packs.deconfliction());
    }

    /** Every event, not only its own, moves the view's token, so that how far it has come can be told. */
    @EventHandler
    void on(Object any, Recorded recorded) {
        switch (recorded.event()) {
            case OperationEvent event -> planned(event, recorded);
            case DeconflictionEvent event -> deconflicted(event, recorded);
            default -> {}
        }
    }

    private void planned(OperationEvent event, Recorded recorded) {
        switch (event) {
            case OperationOpened e ->
                jdbc.update(
                        "INSERT INTO views.deconfliction_operation (id, agency_id) VALUES (?, ?) ON CONFLICT DO NOTHING",
                        e.operationId().value(),
                        e.leadAgencyId().value());
            case SiteAdded e ->
                jdbc.update(
                        """
                        INSERT INTO views.deconfliction_site (id, place, premises) VALUES (?, point(?, ?), ?)
                        ON CONFLICT DO NOTHING""",
                        e.siteId().value(),
                        e.location().longitude(),
                        e.location().latitude(),
                        e.premisesEntry());
            case RaidScheduled e -> scheduled(e);
            case RaidRescheduled e -> rescheduled(e, recorded);
            case RaidCancelled e -> cancelled(e, recorded);
            case OperationAborted e when e.siteId() == null -> over(e.operationId(), recorded);
            case OperationClosed e -> over(e.operationId(), recorded);
            default -> {}
        }
    }

    /** Rule OPS-09: nobody is warned of what is over. */
    private void over(OperationId operation, Recorded recorded) {
        jdbc.update("DELETE FROM views.deconfliction_raid WHERE operation_id = ?", operation.value());
        targets.over(operation, recorded.position());
        found.gone("operation_id", operation.value(), recorded);
    }

    private void cancelled(RaidCancelled e, Recorded recorded) {
        jdbc.update(
                "DELETE FROM views.deconfliction_raid WHERE id = ?", e.raidId().value());
        found.gone("raid_id", e.raidId().value(), recorded);
    }

    private void rescheduled(RaidRescheduled e, Recorded recorded) {
        jdbc.update(
                "UPDATE views.deconfliction_raid SET entry = tstzrange(?, ?) WHERE id = ?",
                utc(e.window().start()),
                utc(e.window().end()),
                e.raidId().value());
        found.gone("raid_id", e.raidId().value(), recorded);
    }

    private void scheduled(RaidScheduled e) {
        jdbc.update(
                """
                INSERT INTO views.deconfliction_raid (id, operation_id, site_id, place, entry)
                SELECT ?, ?, id, place, tstzrange(?, ?) FROM views.deconfliction_site WHERE id = ?
                ON CONFLICT (id) DO UPDATE SET entry = excluded.entry""",
                e.raidId().value(),
                e.operationId().value(),
                utc(e.window().start()),
                utc(e.window().end()),
                e.siteId().value());
    }

    private void deconflicted(DeconflictionEvent event, Recorded recorded) {
        switch (event) {
            case OperationDeconflicted e -> checked(e, recorded);
            case ConflictAgreed e -> settled(e.conflictId(), recorded, false);
            case ConflictOverridden e -> settled(e.conflictId(), recorded, true);
            case ConflictNoticed _, ConflictEnded _ -> {}
            case ConflictEscalated e -> found.escalated(e.conflictId());
            case TargetRegistered e -> targets.registered(e, recorded.position());
            case TargetValidated e -> targets.validated(e);
            case TargetPurged e -> targets.purged(e);
        }
    }

    private void checked(OperationDeconflicted e, Recorded recorded) {
        jdbc.update(
                "UPDATE views.deconfliction_operation SET contact_name = ?, contact_phone = ?, exempt = ? WHERE id = ?",
                e.contact().name(),
                e.contact().phone(),
                e.exemption() != null,
                e.operationId().value());
        found.checked(e, recorded);
    }

    private void settled(ConflictId conflict, Recorded recorded, boolean overridden) {
        OperationId operation = ((DeconflictionEvent) recorded.event()).operationId();
        jdbc.update("""
                INSERT INTO views.deconfliction_settlement (conflict_id, operation_id, overridden) VALUES (?, ?, ?)
                ON CONFLICT (conflict_id, operation_id) DO UPDATE
                    SET overridden = deconfliction_settlement.overridden OR excluded.overridden""", conflict.value(), operation.value(), overridden);
        found.settled(conflict, recorded);
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    @ResetHandler
    void reset() {
        found.reset();
        targets.reset();
        jdbc.update("DELETE FROM views.deconfliction_settlement");
        jdbc.update("DELETE FROM views.deconfliction_raid");
        jdbc.update("DELETE FROM views.deconfliction_site");
        jdbc.update("DELETE FROM views.deconfliction_operation");
    }
}

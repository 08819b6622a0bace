package muster.deconfliction.view;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import muster.deconfliction.event.ConflictAgreed;
import muster.deconfliction.event.ConflictOverridden;
import muster.deconfliction.event.DeconflictionEvent;
import muster.deconfliction.event.OperationDeconflicted;
import muster.deconfliction.event.TargetRegistered;
import muster.ledger.Recorded;
import muster.operation.event.OperationAborted;
import muster.operation.event.OperationClosed;
import muster.operation.event.OperationEvent;
import muster.operation.event.OperationOpened;
import muster.operation.event.RaidCancelled;
import muster.operation.event.RaidRescheduled;
import muster.operation.event.RaidScheduled;
import muster.operation.event.SiteAdded;
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

    DeconflictionProjection(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Every event, not only its own, moves the view's token, so that how far it has come can be told. */
    @EventHandler
    void on(Object any, Recorded recorded) {
        switch (recorded.event()) {
            case OperationEvent event -> planned(event, recorded.position());
            case DeconflictionEvent event -> deconflicted(event, recorded.position());
            default -> {}
        }
    }

    private void planned(OperationEvent event, long position) {
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
            case RaidRescheduled e -> rescheduled(e);
            case RaidCancelled e ->
                jdbc.update(
                        "DELETE FROM views.deconfliction_raid WHERE id = ?",
                        e.raidId().value());
            case OperationAborted e when e.siteId() == null -> over(e.operationId(), position);
            case OperationClosed e -> over(e.operationId(), position);
            default -> {}
        }
    }

    /** Rule OPS-09: nobody is warned of what is over. */
    private void over(OperationId operation, long position) {
        jdbc.update("DELETE FROM views.deconfliction_raid WHERE operation_id = ?", operation.value());
        jdbc.update(
                "UPDATE views.deconfliction_target SET ended = ? WHERE operation_id = ? AND ended IS NULL",
                position,
                operation.value());
    }

    private void rescheduled(RaidRescheduled e) {
        jdbc.update(
                "UPDATE views.deconfliction_raid SET entry = tstzrange(?, ?) WHERE id = ?",
                utc(e.window().start()),
                utc(e.window().end()),
                e.raidId().value());
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

    private void deconflicted(DeconflictionEvent event, long position) {
        switch (event) {
            case OperationDeconflicted e -> checked(e);
            case ConflictAgreed e -> settled(e.conflictId(), e.operationId(), false);
            case ConflictOverridden e -> settled(e.conflictId(), e.operationId(), true);
            case TargetRegistered e -> registered(e, position);
        }
    }

    private void checked(OperationDeconflicted e) {
        jdbc.update(
                "UPDATE views.deconfliction_operation SET contact_name = ?, contact_phone = ?, exempt = ? WHERE id = ?",
                e.contact().name(),
                e.contact().phone(),
                e.exemption() != null,
                e.operationId().value());
    }

    private void settled(ConflictId conflict, OperationId operation, boolean overridden) {
        jdbc.update("""
                INSERT INTO views.deconfliction_settlement (conflict_id, operation_id, overridden) VALUES (?, ?, ?)
                ON CONFLICT (conflict_id, operation_id) DO UPDATE
                    SET overridden = deconfliction_settlement.overridden OR excluded.overridden""", conflict.value(), operation.value(), overridden);
    }

    private void registered(TargetRegistered e, long position) {
        jdbc.update(
                """
                INSERT INTO views.deconfliction_target
                    (id, operation_id, kind, digest, case_reference, contact_name, contact_phone, registered)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING""",
                e.targetId().value(),
                e.operationId().value(),
                e.kind().name(),
                e.digest(),
                e.caseReference(),
                e.contact().name(),
                e.contact().phone(),
                position);
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    @ResetHandler
    void reset() {
        jdbc.update("DELETE FROM views.deconfliction_target");
        jdbc.update("DELETE FROM views.deconfliction_settlement");
        jdbc.update("DELETE FROM views.deconfliction_raid");
        jdbc.update("DELETE FROM views.deconfliction_site");
        jdbc.update("DELETE FROM views.deconfliction_operation");
    }
}

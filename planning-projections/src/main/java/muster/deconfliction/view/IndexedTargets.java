package muster.deconfliction.view;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import muster.deconfliction.event.TargetPurged;
import muster.deconfliction.event.TargetRegistered;
import muster.deconfliction.event.TargetValidated;
import muster.shared.OperationId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Writes the index of targets: what the ledger tells of each, joined with the digest that is kept beside it. */
final class IndexedTargets {
    private final JdbcTemplate jdbc;

    IndexedTargets(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Events of before digests were kept beside the ledger hold them themselves. */
    void registered(TargetRegistered e, long position) {
        jdbc.update(
                """
                INSERT INTO views.deconfliction_target (id, operation_id, kind, digest, case_reference, contact_name,
                    contact_phone, registered, kept_until)
                VALUES (?, ?, ?, coalesce((SELECT digest FROM sealing.target WHERE stand_in = ?), ?), ?, ?, ?, ?, ?)
                ON CONFLICT DO NOTHING""",
                e.targetId().value(),
                e.operationId().value(),
                e.kind().name(),
                e.digest(),
                e.digest(),
                e.caseReference(),
                e.contact().name(),
                e.contact().phone(),
                position,
                utc(e.keptUntil()));
    }

    void validated(TargetValidated e) {
        jdbc.update(
                "UPDATE views.deconfliction_target SET kept_until = ? WHERE id = ?",
                utc(e.keptUntil()),
                e.targetId().value());
    }

    /** With the digest goes what could ever tell whom the event in the ledger was about. */
    void purged(TargetPurged e) {
        jdbc.update("""
                DELETE FROM sealing.target s USING views.deconfliction_target t
                WHERE t.id = ? AND s.operation_id = t.operation_id AND s.digest = t.digest""", e.targetId().value());
        jdbc.update(
                "DELETE FROM views.deconfliction_target WHERE id = ?",
                e.targetId().value());
    }

    void over(OperationId operation, long position) {
        jdbc.update(
                "UPDATE views.deconfliction_target SET ended = ? WHERE operation_id = ? AND ended IS NULL",
                position,
                operation.value());
    }

    void reset() {
        jdbc.update("DELETE FROM views.deconfliction_target");
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }
}

package muster.deconfliction.view;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import muster.deconfliction.event.OperationDeconflicted;
import muster.ledger.Recorded;
import muster.ledger.store.Deadlines;
import muster.ledger.store.Due;
import muster.policy.DeconflictionPack;
import muster.shared.ConflictId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What checks found, a row for each side, written together; and in the same transaction who is to be told, when. So a notice is sent
 * to both sides or to neither, however often a node fails.
 */
final class FoundConflicts {
    private final JdbcTemplate jdbc;
    private final Deadlines deadlines;
    private final DeconflictionPack pack;
    private final Neighbours neighbours;

    FoundConflicts(JdbcTemplate jdbc, Deadlines deadlines, DeconflictionPack pack) {
        this.jdbc = jdbc;
        this.deadlines = deadlines;
        this.pack = pack;
        this.neighbours = new Neighbours(JdbcClient.create(jdbc), pack);
    }

    /** After the index knows of the check. */
    void checked(OperationDeconflicted e, Recorded recorded) {
        UUID operation = e.operationId().value();
        if (e.exemption() != null) {
            gone("operation_id", operation, recorded);
            return;
        }
        List<Raid> raids = jdbc.query(Raid.COLUMNS + "WHERE r.operation_id = ?", Raid::read, operation);
        neighbours.of(raids).stream()
                .filter(pair -> e.conflicts().contains(pair.id()))
                .forEach(this::found);
        tell(recorded, """
                SELECT DISTINCT b.operation_id FROM views.deconfliction_found a
                JOIN views.deconfliction_found b USING (conflict_id) WHERE a.operation_id = ? AND a.stands""", operation);
    }

    private void found(Pair pair) {
        for (Pair side : List.of(pair, pair.turned())) {
            jdbc.update(
                    """
                    INSERT INTO views.deconfliction_found
                        (conflict_id, operation_id, other_id, raid_id, starts, ends, premises, contact_by)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (conflict_id, operation_id) DO UPDATE SET stands = true""",
                    side.id().value(),
                    side.own().operationId().value(),
                    side.other().operationId().value(),
                    side.own().id().value(),
                    side.own().window().start().atOffset(ZoneOffset.UTC),
                    side.own().window().end().atOffset(ZoneOffset.UTC),
                    side.other().isPremises(),
                    pair.contactBy(pack).atOffset(ZoneOffset.UTC));
            deadlines.schedule(Due.of("escalate-conflict", side.own().operationId(), side.id()), pair.contactBy(pack));
        }
    }

    /** @param column of the raid or the operation that is no longer where it was */
    void gone(String column, UUID id, Recorded recorded) {
        jdbc
                .query(
                        "UPDATE views.deconfliction_found SET stands = false WHERE stands AND conflict_id IN"
                                + " (SELECT conflict_id FROM views.deconfliction_found WHERE " + column
                                + " = ?) RETURNING operation_id",
                        FoundConflicts::operation,
                        id)
                .stream()
                .distinct()
                .forEach(operation -> tell(operation, recorded));
    }

    void settled(ConflictId conflict, Recorded recorded) {
        tell(
                recorded,
                "SELECT operation_id FROM views.deconfliction_found WHERE conflict_id = ? AND stands",
                conflict.value());
    }

    void escalated(ConflictId conflict) {
        jdbc.update("UPDATE views.deconfliction_found SET escalated = true WHERE conflict_id = ?", conflict.value());
    }

    private void tell(Recorded recorded, String whom, UUID about) {
        jdbc.query(whom, FoundConflicts::operation, about).forEach(operation -> tell(operation, recorded));
    }

    private void tell(UUID operation, Recorded recorded) {
        deadlines.schedule(Due.of("notice-conflicts", operation, recorded.position()), recorded.recordedAt());
    }

    private static UUID operation(ResultSet row, int number) throws SQLException {
        return row.getObject("operation_id", UUID.class);
    }

    void reset() {
        deadlines.forget(Due.OF_CONFLICTS);
        jdbc.update("DELETE FROM views.deconfliction_found");
    }
}

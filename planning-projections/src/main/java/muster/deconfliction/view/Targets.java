package muster.deconfliction.view;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import muster.deconfliction.event.Contact;
import muster.deconfliction.event.TargetKind;
import muster.disclosure.Column;
import muster.disclosure.Matrix;
import muster.disclosure.Sight;
import muster.shared.AgencyId;
import muster.shared.OperationId;
import muster.shared.RecordId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Rule DEC-06: who works on the same target. A match is not stored but follows from two rows, by one question from either side, so
 * both sides have it or neither. It needs that both once stood together, and stays when one of them is over.
 */
@Component
public class Targets {
    /** In an order that does not tell who came first. */
    private static final String OF_OPERATION = """
            SELECT t.id, t.kind, t.case_reference, t.kept_until, m.agency_id, m.case_reference AS their_reference, m.contact_name, m.contact_phone
            FROM views.deconfliction_target t
            JOIN views.deconfliction_operation o ON o.id = t.operation_id
            LEFT JOIN LATERAL (
                SELECT n.agency_id, x.id, x.case_reference, x.contact_name, x.contact_phone
                FROM views.deconfliction_target x JOIN views.deconfliction_operation n ON n.id = x.operation_id
                WHERE x.digest = t.digest AND x.operation_id <> t.operation_id AND NOT n.exempt AND NOT o.exempt
                  AND coalesce(x.ended > t.registered, true) AND coalesce(t.ended > x.registered, true)) m ON true
            WHERE t.operation_id = ? ORDER BY t.registered, m.id""";

    private final JdbcClient jdbc;

    Targets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Target> of(OperationId operation) {
        Map<RecordId, Target> targets = new LinkedHashMap<>();
        jdbc.sql(OF_OPERATION).param(operation.value()).query(row -> {
            Target target = read(row);
            targets.computeIfAbsent(target.id(), id -> target);
            UUID agency = row.getObject("agency_id", UUID.class);
            if (agency != null && Matrix.TARGET.seenBy(Column.NEIGH) == Sight.CONTACT) {
                targets.get(target.id()).matches().add(match(new AgencyId(agency), row));
            }
        });
        return List.copyOf(targets.values());
    }

    private static Target read(ResultSet row) throws SQLException {
        OffsetDateTime keptUntil = row.getObject("kept_until", OffsetDateTime.class);
        return new Target(
                new RecordId(row.getObject("id", UUID.class)),
                TargetKind.valueOf(row.getString("kind")),
                row.getString("case_reference"),
                keptUntil == null ? null : keptUntil.toInstant(),
                new ArrayList<>());
    }

    private static Target.Match match(AgencyId agency, ResultSet row) throws SQLException {
        return new Target.Match(
                agency,
                row.getString("their_reference"),
                new Contact(row.getString("contact_name"), row.getString("contact_phone")));
    }
}

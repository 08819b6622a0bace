package muster.kernel;

import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import muster.shared.AgencyId;
import muster.shared.OperationId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The agencies' schemas as the owner of the database sees them, past the service and its roles. */
record Spaces(JdbcClient owner) {
    List<AgencyId> agencies() {
        return owner.sql("select agency_id from views.agency_model order by agency_id").query(UUID.class).stream()
                .map(AgencyId::new)
                .toList();
    }

    String of(AgencyId agency) {
        return owner.sql("select space from views.agency_model where agency_id = ?")
                .param(agency.value())
                .query(String.class)
                .single();
    }

    List<Told.Line> feed(AgencyId agency) {
        return owner.sql("select seq, type, operation_id, occurred_at, recorded_at, data from " + of(agency)
                        + ".feed order by seq")
                .query((row, n) -> new Told.Line(
                        row.getLong(1),
                        row.getString(2),
                        new OperationId(row.getObject(3, UUID.class)),
                        row.getObject(4, OffsetDateTime.class).toInstant(),
                        row.getObject(5, OffsetDateTime.class).toInstant(),
                        row.getString(6)))
                .list();
    }

    Map<OperationId, String> models(AgencyId agency) {
        Map<OperationId, String> models = new LinkedHashMap<>();
        owner.sql("select operation_id, model from " + of(agency) + ".operations order by first_seq")
                .query((row, n) -> Map.entry(new OperationId(row.getObject(1, UUID.class)), row.getString(2)))
                .list()
                .forEach(row -> models.put(row.getKey(), row.getValue()));
        return models;
    }

    /** Every row of both tables as PostgreSQL writes it, in the order in which it lies there, and the schema's name. */
    List<String> bytes(AgencyId agency) {
        String space = of(agency);
        return owner.sql("select '" + space + "' union all (select f::text from " + space
                        + ".feed f order by seq) union all (select o::text from " + space
                        + ".operations o order by first_seq)")
                .query(String.class)
                .list();
    }
}

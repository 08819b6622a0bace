package muster.disclosure.view;

import java.time.Instant;
import java.time.ZoneOffset;
import muster.disclosure.Update;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Writes what one agency is told into one space: the feed's next number, and the operation as it then knows it. */
@Component
class AgencyWriter {
    private final JdbcClient jdbc;
    private final JsonMapper json;

    AgencyWriter(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** @param recordedAt of the event in the ledger */
    void tell(String space, Update update, Instant recordedAt) {
        ObjectNode data = json.valueToTree(update.data());
        long seq = lastSeq(space) + 1;
        jdbc.sql("INSERT INTO " + space
                        + ".feed (seq, type, operation_id, occurred_at, recorded_at, data) VALUES (?, ?, ?, ?, ?, ?)")
                .params(
                        seq,
                        update.type(),
                        update.operationId().value(),
                        update.occurredAt().atOffset(ZoneOffset.UTC),
                        recordedAt.atOffset(ZoneOffset.UTC),
                        json.writeValueAsString(data))
                .update();
        ObjectNode before = jdbc.sql("SELECT model FROM " + space + ".operations WHERE operation_id = ?")
                .param(update.operationId().value())
                .query(String.class)
                .optional()
                .map(row -> (ObjectNode) json.readTree(row))
                .orElse(null);
        ObjectNode model = AgencyModel.fold(before, update.type(), data);
        jdbc.sql("INSERT INTO " + space + ".operations (operation_id, first_seq, model) VALUES (?, ?, ?)"
                        + " ON CONFLICT (operation_id) DO UPDATE SET model = excluded.model")
                .params(update.operationId().value(), seq, json.writeValueAsString(model))
                .update();
    }

    private long lastSeq(String space) {
        return jdbc.sql("SELECT coalesce(max(seq), 0) FROM " + space + ".feed")
                .query(Long.class)
                .single();
    }
}

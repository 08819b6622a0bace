package muster.disclosure.view;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import muster.shared.AgencyId;
import muster.shared.OperationId;
import muster.shared.Page;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What an agency reads: always in a transaction that has put on the agency's own role, so no mistake here crosses the wall. */
@Component
public class AgencyFeed {
    private final JdbcClient jdbc;
    private final AgencySpace spaces;
    private final TransactionTemplate reading;
    private final JsonMapper json;

    AgencyFeed(JdbcClient jdbc, AgencySpace spaces, PlatformTransactionManager transactions, JsonMapper json) {
        this.jdbc = jdbc;
        this.spaces = spaces;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
        this.json = json;
    }

    /** Updates numbered above {@code after}, at most {@code limit}, in order. */
    public List<FeedItem> after(AgencyId agency, long after, int limit) {
        return as(
                        agency,
                        space -> jdbc.sql("SELECT seq, type, operation_id, occurred_at, data FROM " + space
                                        + ".feed WHERE seq > ? ORDER BY seq LIMIT ?")
                                .params(after, limit)
                                .query((row, n) -> new FeedItem(
                                        row.getLong(1),
                                        row.getString(2),
                                        new OperationId(row.getObject(3, UUID.class)),
                                        row.getObject(4, OffsetDateTime.class).toInstant(),
                                        json.readTree(row.getString(5))))
                                .list())
                .orElse(List.of());
    }

    /** Operations that the agency knows of, in the order in which it learnt of them. */
    public Page<JsonNode> operations(AgencyId agency, long after, int limit) {
        record Row(long first, JsonNode model) {}
        List<Row> found = as(
                        agency,
                        space -> jdbc.sql("SELECT first_seq, model FROM " + space
                                        + ".operations WHERE first_seq > ? ORDER BY first_seq LIMIT ?")
                                .params(after, limit + 1)
                                .query((row, n) -> new Row(row.getLong(1), json.readTree(row.getString(2))))
                                .list())
                .orElse(List.of());
        Page<Row> page = Page.of(found, limit, row -> Long.toString(row.first()));
        return new Page<>(page.items().stream().map(Row::model).toList(), page.next());
    }

    public Optional<JsonNode> operation(AgencyId agency, OperationId operation) {
        return as(
                        agency,
                        space -> jdbc.sql("SELECT model FROM " + space + ".operations WHERE operation_id = ?")
                                .param(operation.value())
                                .query(String.class)
                                .optional())
                .flatMap(Function.identity())
                .map(json::readTree);
    }

    /** What the agency knew of the operation at {@code asOf}: the same fold, over the updates recorded until then. */
    public Optional<JsonNode> operation(AgencyId agency, OperationId operation, Instant asOf) {
        record Told(String type, ObjectNode data) {}
        List<Told> told = as(
                        agency,
                        space -> jdbc.sql("SELECT type, data FROM " + space
                                        + ".feed WHERE operation_id = ? AND recorded_at <= ? ORDER BY seq")
                                .params(operation.value(), asOf.atOffset(ZoneOffset.UTC))
                                .query((row, n) ->
                                        new Told(row.getString(1), (ObjectNode) json.readTree(row.getString(2))))
                                .list())
                .orElse(List.of());
        ObjectNode model = null;
        for (Told update : told) {
            model = AgencyModel.fold(model, update.type(), update.data());
        }
        return Optional.ofNullable(model);
    }

    private <T> Optional<T> as(AgencyId agency, Function<String, T> read) {
        try {
            return asFound(agency, read);
        } catch (BadSqlGrammarException swapped) {
            // A rebuild took the space away between finding and reading it; now the new one is found.
            return asFound(agency, read);
        }
    }

    private <T> Optional<T> asFound(AgencyId agency, Function<String, T> read) {
        return reading.execute(status -> {
            Optional<String> space = spaces.find(agency);
            space.ifPresent(found ->
                    jdbc.sql("SET LOCAL ROLE " + AgencySpace.roleOf(agency)).update());
            return space.map(read);
        });
    }
}

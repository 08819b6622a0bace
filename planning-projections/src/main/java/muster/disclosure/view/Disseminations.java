package muster.disclosure.view;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import muster.disclosure.Need;
import muster.shared.AgencyId;
import muster.shared.OperationId;
import muster.shared.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rule INF-03: who was given what and why. Written before it is given: what cannot be recorded is not given. */
@Component
public class Disseminations {
    private record Numbered(long number, Dissemination dissemination) {}

    /** Of the record; where a member is null, all. @param from and {@code to} are in it */
    public record Wanted(
            @Nullable OperationId operation,
            @Nullable AgencyId agency,
            @Nullable String receiver,
            @Nullable Instant from,
            @Nullable Instant to) {}

    private final JdbcClient jdbc;

    Disseminations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void record(Dissemination given) {
        record(List.of(given));
    }

    /** Updates of one agency that were read together, a record for each operation. */
    public void record(Dissemination given, List<FeedItem> items) {
        record(List.of(given), FeedItem.numbered(items));
    }

    /** The same updates, given to several at once. @param updates their operations by number, in order */
    public void record(List<Dissemination> given, Map<Long, OperationId> updates) {
        Map<OperationId, long[]> numbers = new LinkedHashMap<>();
        updates.forEach((seq, operation) -> numbers.computeIfAbsent(operation, first -> new long[] {seq, 0})[1] = seq);
        record(given.stream()
                .flatMap(each ->
                        numbers.entrySet().stream().map(of -> each.of(of.getKey(), of.getValue()[0], of.getValue()[1])))
                .toList());
    }

    private void record(List<Dissemination> given) {
        // As one statement it is one transaction and one way to the database, while readers wait.
        jdbc.sql("""
                        INSERT INTO dissemination.record (given_at, receiver, name, agency_id, door, need, operation_id,
                            first_seq, last_seq, request_id)
                        SELECT * FROM unnest(?::timestamptz[], ?::text[], ?::text[], ?::uuid[], ?::text[], ?::text[],
                            ?::uuid[], ?::bigint[], ?::bigint[], ?::text[])""")
                .param(texts(given, Dissemination::at))
                .param(texts(given, Dissemination::receiver))
                .param(texts(given, Dissemination::name))
                .param(texts(given, Dissemination::agencyId))
                .param(texts(given, Dissemination::door))
                .param(texts(given, Dissemination::need))
                .param(texts(given, Dissemination::operationId))
                .param(given.stream().map(Dissemination::firstSeq).toArray(Long[]::new))
                .param(given.stream().map(Dissemination::lastSeq).toArray(Long[]::new))
                .param(texts(given, Dissemination::requestId))
                .update();
    }

    private static @Nullable String[] texts(
            List<Dissemination> given, Function<Dissemination, @Nullable Object> column) {
        return given.stream()
                .map(each -> {
                    Object value = column.apply(each);
                    return value == null ? null : value.toString();
                })
                .toArray(String[]::new);
    }

    /** In the order in which it was recorded. @param after the number of the last one of the page before; 0 for the first page */
    public Page<Dissemination> list(Wanted wanted, long after, int limit) {
        OperationId operation = wanted.operation();
        AgencyId agency = wanted.agency();
        List<Numbered> found = jdbc.sql("""
                        SELECT * FROM dissemination.record WHERE number > :after
                          AND (CAST(:operation AS uuid) IS NULL OR operation_id = :operation)
                          AND (CAST(:agency AS uuid) IS NULL OR agency_id = :agency)
                          AND (CAST(:receiver AS text) IS NULL OR receiver = :receiver)
                          AND (CAST(:from AS timestamptz) IS NULL OR given_at >= :from)
                          AND (CAST(:to AS timestamptz) IS NULL OR given_at <= :to)
                        ORDER BY number LIMIT :limit""")
                .param("after", after)
                .param("operation", operation == null ? null : operation.value())
                .param("agency", agency == null ? null : agency.value())
                .param("receiver", wanted.receiver())
                .param("from", utc(wanted.from()))
                .param("to", utc(wanted.to()))
                .param("limit", limit + 1)
                .query(Disseminations::read)
                .list();
        Page<Numbered> page = Page.of(found, limit, last -> Long.toString(last.number()));
        return new Page<>(page.items().stream().map(Numbered::dissemination).toList(), page.next());
    }

    private static Numbered read(ResultSet row, int number) throws SQLException {
        UUID agency = row.getObject("agency_id", UUID.class);
        UUID operation = row.getObject("operation_id", UUID.class);
        return new Numbered(
                row.getLong("number"),
                new Dissemination(
                        row.getObject("given_at", OffsetDateTime.class).toInstant(),
                        row.getString("receiver"),
                        row.getString("name"),
                        agency == null ? null : new AgencyId(agency),
                        row.getString("door"),
                        Need.valueOf(row.getString("need")),
                        operation == null ? null : new OperationId(operation),
                        row.getObject("first_seq", Long.class),
                        row.getObject("last_seq", Long.class),
                        row.getString("request_id")));
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }
}

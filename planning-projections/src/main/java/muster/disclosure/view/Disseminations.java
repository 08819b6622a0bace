package muster.disclosure.view;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import muster.disclosure.Need;
import muster.shared.AgencyId;
import muster.shared.OperationId;
import muster.shared.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
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
    private final JdbcTemplate statements;

    Disseminations(JdbcClient jdbc, JdbcTemplate statements) {
        this.jdbc = jdbc;
        this.statements = statements;
    }

    public void record(Dissemination given) {
        record(List.of(given));
    }

    /** Updates of one agency that were read together, a record for each operation. */
    public void record(Dissemination given, List<FeedItem> items) {
        record(Set.of(given), items);
    }

    /** The same updates, given to several at once. */
    public void record(Set<Dissemination> given, List<FeedItem> items) {
        Map<OperationId, long[]> numbers = new LinkedHashMap<>();
        for (FeedItem item : items) {
            numbers.computeIfAbsent(item.operationId(), first -> new long[] {item.seq(), 0})[1] = item.seq();
        }
        record(given.stream()
                .flatMap(each ->
                        numbers.entrySet().stream().map(of -> each.of(of.getKey(), of.getValue()[0], of.getValue()[1])))
                .toList());
    }

    private void record(List<Dissemination> given) {
        // As one batch it is one transaction.
        statements.batchUpdate("""
                INSERT INTO dissemination.record (given_at, receiver, name, agency_id, door, need, operation_id,
                    first_seq, last_seq, request_id)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", given.stream().map(Disseminations::row).toList());
    }

    private static @Nullable Object[] row(Dissemination given) {
        AgencyId agency = given.agencyId();
        OperationId operation = given.operationId();
        return new @Nullable Object[] {
            utc(given.at()),
            given.receiver(),
            given.name(),
            agency == null ? null : agency.value(),
            given.door(),
            given.need().name(),
            operation == null ? null : operation.value(),
            given.firstSeq(),
            given.lastSeq(),
            given.requestId()
        };
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

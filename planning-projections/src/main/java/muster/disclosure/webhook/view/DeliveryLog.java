package muster.disclosure.webhook.view;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import muster.disclosure.view.AgencyRole;
import muster.shared.AgencyId;
import muster.shared.OperationId;
import muster.shared.Page;
import muster.shared.RecordId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every try to deliver, as it ended. */
@Component
public class DeliveryLog {
    private record Numbered(long number, Attempt attempt) {}

    private final JdbcClient jdbc;
    private final AgencyRole role;

    DeliveryLog(JdbcClient jdbc, AgencyRole role) {
        this.jdbc = jdbc;
        this.role = role;
    }

    public void add(RecordId webhook, Attempt attempt) {
        OperationId operation = attempt.operationId();
        jdbc.sql("""
                        INSERT INTO delivery.attempt
                            (webhook_id, operation_id, seq, tried_at, try, outcome, status, millis, again_at)
                        VALUES (:webhook, :operation, :seq, :at, :number, :outcome, :status, :millis, :again)""")
                .param("webhook", webhook.value())
                .param("operation", operation == null ? null : operation.value())
                .param("seq", attempt.seq())
                .param("at", utc(attempt.at()))
                .param("number", attempt.number())
                .param("outcome", attempt.outcome().name())
                .param("status", attempt.status())
                .param("millis", attempt.millis())
                .param("again", utc(attempt.againAt()))
                .update();
    }

    /** Of the agency's own receiver, the newest first. @param before the number of the last one of the page before; 0 for the first page */
    public Page<Attempt> of(AgencyId agency, RecordId webhook, long before, int limit) {
        List<Numbered> found = role.reading(
                        agency,
                        space -> jdbc.sql("""
                        SELECT * FROM delivery.attempt WHERE webhook_id = ? AND (? = 0 OR number < ?)
                        ORDER BY number DESC LIMIT ?""")
                                .params(webhook.value(), before, before, limit + 1)
                                .query(DeliveryLog::attempt)
                                .list())
                .orElse(List.of());
        Page<Numbered> page = Page.of(found, limit, last -> Long.toString(last.number()));
        return new Page<>(page.items().stream().map(Numbered::attempt).toList(), page.next());
    }

    private static Numbered attempt(ResultSet row, int number) throws SQLException {
        UUID operation = row.getObject("operation_id", UUID.class);
        return new Numbered(
                row.getLong("number"),
                new Attempt(
                        row.getObject("seq", Long.class),
                        operation == null ? null : new OperationId(operation),
                        row.getObject("tried_at", OffsetDateTime.class).toInstant(),
                        row.getInt("try"),
                        Attempt.Outcome.valueOf(row.getString("outcome")),
                        row.getObject("status", Integer.class),
                        row.getLong("millis"),
                        instant(row.getObject("again_at", OffsetDateTime.class))));
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }
}

package muster.disclosure.webhook.view;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import muster.disclosure.view.AgencyFeed;
import muster.disclosure.view.AgencyRole;
import muster.disclosure.view.FeedItem;
import muster.shared.AgencyId;
import muster.shared.OperationId;
import muster.shared.RecordId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** How far each operation has come on its way to each receiver. The updates themselves stay in the agency's own feed. */
@Component
public class Lanes {
    private static final int PAGE = 1_000;
    private static final String LANE =
            "SELECT webhook_id, operation_id, newest, delivered, failures, failing_since, parked FROM delivery.lane";

    private final JdbcClient jdbc;
    private final JdbcTemplate statements;
    private final AgencyFeed feed;
    private final AgencyRole role;
    private final TransactionTemplate transaction;

    Lanes(
            JdbcClient jdbc,
            JdbcTemplate statements,
            AgencyFeed feed,
            AgencyRole role,
            PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.statements = statements;
        this.feed = feed;
        this.role = role;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Lets the receiver's lanes know of what is new in its agency's feed. Twice at once does it once. */
    public void spread(WebhookOnFile webhook) {
        while (true) {
            long known = jdbc.sql("SELECT seq FROM delivery.spread WHERE webhook_id = ?")
                    .param(webhook.id().value())
                    .query(Long.class)
                    .optional()
                    .orElse(webhook.after());
            List<FeedItem> items = feed.after(webhook.agencyId(), known, PAGE);
            if (items.isEmpty()) {
                return;
            }
            transaction.executeWithoutResult(status -> spread(webhook, known, items));
        }
    }

    private void spread(WebhookOnFile webhook, long known, List<FeedItem> items) {
        UUID id = webhook.id().value();
        int mine = jdbc.sql("""
                        INSERT INTO delivery.spread AS s (webhook_id, seq) VALUES (:id, :last)
                        ON CONFLICT (webhook_id) DO UPDATE SET seq = excluded.seq WHERE s.seq = :known""")
                .param("id", id)
                .param("last", items.getLast().seq())
                .param("known", known)
                .update();
        if (mine == 0) {
            return;
        }
        Map<OperationId, Long> newest =
                items.stream().collect(Collectors.toMap(FeedItem::operationId, FeedItem::seq, Math::max));
        statements.batchUpdate(
                """
                INSERT INTO delivery.lane (webhook_id, operation_id, newest, delivered) VALUES (?, ?, ?, ?)
                ON CONFLICT (webhook_id, operation_id) DO UPDATE SET newest = excluded.newest""",
                newest.entrySet().stream()
                        .map(lane -> new Object[] {id, lane.getKey().value(), lane.getValue(), webhook.after()})
                        .toList());
    }

    public List<Lane> behind(RecordId webhook) {
        return jdbc.sql(LANE + " WHERE webhook_id = ? AND delivered < newest AND NOT parked")
                .param(webhook.value())
                .query(Lanes::lane)
                .list();
    }

    /** Of the agency's own receiver. */
    public List<Lane> parked(AgencyId agency, RecordId webhook) {
        return role.reading(
                        agency,
                        space -> jdbc.sql(LANE + " WHERE webhook_id = ? AND parked ORDER BY operation_id LIMIT " + PAGE)
                                .param(webhook.value())
                                .query(Lanes::lane)
                                .list())
                .orElse(List.of());
    }

    public Optional<Lane> find(RecordId webhook, OperationId operation) {
        return jdbc.sql(LANE + " WHERE webhook_id = ? AND operation_id = ?")
                .params(webhook.value(), operation.value())
                .query(Lanes::lane)
                .optional();
    }

    public void delivered(Lane lane, long seq) {
        jdbc.sql("""
                        UPDATE delivery.lane SET delivered = greatest(delivered, :seq), failures = 0, failing_since = NULL
                        WHERE webhook_id = :webhook AND operation_id = :operation""")
                .param("seq", seq)
                .param("webhook", lane.webhookId().value())
                .param("operation", lane.operationId().value())
                .update();
    }

    /** @param parks whether that was the last try */
    public void failed(Lane lane, Instant at, boolean parks) {
        jdbc.sql("""
                        UPDATE delivery.lane SET failures = failures + 1, failing_since = coalesce(failing_since, :at),
                            parked = :parks
                        WHERE webhook_id = :webhook AND operation_id = :operation""")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("parks", parks)
                .param("webhook", lane.webhookId().value())
                .param("operation", lane.operationId().value())
                .update();
    }

    /** Whether anything has reached the receiver since. */
    public boolean reachedSince(RecordId webhook, Instant since) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM delivery.attempt WHERE webhook_id = ? AND outcome = 'DELIVERED'"
                        + " AND tried_at > ?)")
                .params(webhook.value(), since.atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
    }

    /** What failed is tried again from its first try on. */
    public void resume(RecordId webhook) {
        jdbc.sql("UPDATE delivery.lane SET failures = 0, failing_since = NULL, parked = false WHERE webhook_id = ?")
                .param(webhook.value())
                .update();
    }

    public void resume(RecordId webhook, OperationId operation) {
        jdbc.sql("UPDATE delivery.lane SET failures = 0, failing_since = NULL, parked = false"
                        + " WHERE webhook_id = ? AND operation_id = ?")
                .params(webhook.value(), operation.value())
                .update();
    }

    private static Lane lane(ResultSet row, int number) throws SQLException {
        OffsetDateTime since = row.getObject("failing_since", OffsetDateTime.class);
        return new Lane(
                new RecordId(row.getObject("webhook_id", UUID.class)),
                new OperationId(row.getObject("operation_id", UUID.class)),
                row.getLong("newest"),
                row.getLong("delivered"),
                row.getInt("failures"),
                since == null ? null : since.toInstant(),
                row.getBoolean("parked"));
    }
}

package muster.ledger.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongConsumer;
import javax.sql.DataSource;
import muster.ledger.Claim;
import muster.ledger.Recorded;
import muster.shared.Window;
import org.axonframework.common.Registration;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The log of everything: appended to in whole groups, read by position or by stream. Positions start at 1, have no gaps
 * and are the commit order on any number of nodes, so a reader needs to know nothing but the last one it has seen.
 */
public final class Ledger {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final JdbcClient jdbc;
    private final JdbcTemplate statements;
    private final EventCodec codec;
    private final EventRows events;
    private final Sealer sealer = new Sealer(this::pseudonymKey);
    private final Appender appender;
    private final Doorbell doorbell = new Doorbell();
    private final Recent recent;

    /** @param dataSource logs in as a role that is a member of {@code muster_service} */
    public Ledger(DataSource dataSource, EventCodec codec) {
        this.statements = new JdbcTemplate(dataSource);
        this.jdbc = JdbcClient.create(statements);
        this.codec = codec;
        this.events = new EventRows(statements, codec);
        this.recent = new Recent(this, codec);
        this.appender = new Appender(new GroupWriter(dataSource, new Settlement(dataSource, PATIENCE))::write);
    }

    /**
     * Returns when it is durable. Call it outside any database transaction: it uses a connection of its own.
     *
     * @throws VersionConflict when a stream is not at the version that an event expects
     * @throws ClaimTaken when something that an event claims is held already
     * @throws KeyKnown when the same request was answered before
     * @throws KeyReused when the key came with another body before
     * @throws LedgerUnavailable when it failed and certainly nothing was recorded
     * @throws OutcomeUnknown when it failed and the ledger could not be asked what became of it
     */
    public Appended append(Append request) {
        Draft draft = Draft.of(request, codec, sealer);
        Appended appended = appender.append(draft);
        recent.appended(draft, appended);
        doorbell.ring(appended.lastPosition());
        return appended;
    }

    private byte[] pseudonymKey() {
        try {
            return jdbc.sql("select pseudonym_key from ledger.identity")
                    .query(byte[].class)
                    .single();
        } catch (DataAccessException e) {
            throw new LedgerUnavailable(e);
        }
    }

    public Head head() {
        return jdbc.sql("select position, recorded_at from ledger.head")
                .query((row, _) -> new Head(row.getLong("position"), instant(row)))
                .single();
    }

    /** The last position recorded at or before a moment; 0 when there is none. */
    public long positionAt(Instant moment) {
        return jdbc.sql("select ledger.position_at(?)")
                .param(moment.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    public Optional<Recorded> at(long position) {
        return events.where("where position = ?", position).stream().findFirst();
    }

    /** What follows a position, of all streams, in their one order; empty at the end of the log. */
    public List<Recorded> after(long position, int limit) {
        return events.where("where position > ? order by position limit ?", position, limit);
    }

    public List<Recorded> stream(String name) {
        return stream(name, 0);
    }

    public List<Recorded> stream(String name, long fromVersion) {
        return events.where(
                "where stream = (select key from ledger.streams where name = ?) and version >= ? order by version",
                name,
                fromVersion);
    }

    /** Several streams as one, in the log's order. */
    public List<Recorded> streamsOf(List<String> names) {
        return events.where(
                "where stream = any (array(select key from ledger.streams where name = any (?))) order by position",
                (Object) names.toArray(String[]::new));
    }

    /** The version of a stream's last event. */
    public Optional<Long> version(String stream) {
        return jdbc.sql("select version from ledger.streams where name = ?")
                .param(stream)
                .query(Long.class)
                .optional();
    }

    /** Which of the claims could not be had now if the released ones were free: for a dry run, which an append may outrun. */
    public List<UUID> conflicts(List<Claim> claims, List<UUID> released) {
        return statements.query(
                connection -> {
                    var call = connection.prepareStatement("select unnest(ledger.conflicts(?, ?, ?, ?, ?, ?))");
                    PostgresArrays arrays = new PostgresArrays(connection, call, 1);
                    AppendCall.bindWanted(arrays, claims);
                    arrays.uuids(released, id -> id);
                    return call;
                },
                (row, _) -> row.getObject(1, UUID.class));
    }

    /** The claims of a kind that a stream's events have made and none has released. */
    public List<Claim> claimed(String kind, String stream) {
        return jdbc.sql("""
                        select c.kind, c.key, c.id, lower(c.during) as start, upper(c.during) as finish
                        from ledger.claims c join ledger.streams s on s.key = c.stream
                        where c.kind = ? and s.name = ? order by c.key, start
                        """).params(kind, stream).query(Ledger::claim).list();
    }

    /** Who holds what of a kind and key in a time, by the claims' ids. */
    public List<Claim> held(String kind, String key, Window near) {
        return jdbc.sql("""
                        select kind, key, id, lower(during) as start, upper(during) as finish from ledger.claims
                        where kind = ? and key = ? and during && tstzrange(?, ?) order by during
                        """)
                .params(kind, key, utc(near.start()), utc(near.end()))
                .query(Ledger::claim)
                .list();
    }

    private static Claim claim(ResultSet row, int number) throws SQLException {
        boolean forGood = row.getObject("start") == null;
        return new Claim(
                row.getString("kind"),
                row.getString("key"),
                forGood ? null : new Window(instant(row, "start"), instant(row, "finish")),
                row.getObject("id", UUID.class));
    }

    /** What was answered under an idempotency key within the last 24 hours. */
    public Optional<KnownAnswer> answer(byte[] scope) {
        return jdbc.sql("""
                        select body_hash, answer, position from ledger.idempotency
                        where scope = ? and created_at > now() - interval '24 hours'
                        """)
                .param(scope)
                .query((row, _) ->
                        new KnownAnswer(row.getBytes("body_hash"), row.getString("answer"), row.getLong("position")))
                .optional();
    }

    /** From now on appends may say when they were recorded. Only for an empty ledger. */
    public void beginSeeding() {
        jdbc.sql("select ledger.begin_seeding()").query().singleRow();
    }

    public void endSeeding() {
        jdbc.sql("select ledger.end_seeding()").query().singleRow();
    }

    /** Tells a reader on this node, on the appender's or the listener's thread, that the log has reached a position. */
    public Registration onAppended(LongConsumer reader) {
        return doorbell.onRing(reader);
    }

    /** The highest position that this node knows to be durable: its own appends, and what it heard of the others'. */
    public long lastHeard() {
        return doorbell.last();
    }

    Doorbell doorbell() {
        return doorbell;
    }

    Recent recent() {
        return recent;
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    private static Instant instant(ResultSet row) throws SQLException {
        return instant(row, "recorded_at");
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}

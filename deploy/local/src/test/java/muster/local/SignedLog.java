package muster.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import muster.ledger.proof.Checkpoint;
import muster.ledger.proof.Note;
import muster.ledger.proof.SigningKey;
import muster.ledger.proof.store.LogAudit;
import org.postgresql.ds.PGSimpleDataSource;

/** The demo's ledger as its superuser sees it, who also writes down each checkpoint that somebody puts or wants to put. */
class SignedLog {
    private static final String WATCH = """
            create schema watch;
            create table watch.puts (nth bigint generated always as identity, size bigint, note text);
            grant usage on schema watch to public;
            grant insert on watch.puts to public;
            create function watch.note() returns trigger language plpgsql as $$
            begin
                if current_query() like '%put_checkpoint%' then
                    insert into watch.puts (size, note)
                    values ((select max(size) from changed), (select max(note) from changed));
                end if;
                return null;
            end $$;
            create trigger watch after update on ledger.checkpoint referencing new table as changed
                for each statement execute function watch.note();
            """;

    private final Cluster cluster;
    private final PGSimpleDataSource superuser = new PGSimpleDataSource();

    SignedLog(Cluster cluster) throws IOException, SQLException {
        this.cluster = cluster;
        superuser.setUrl(cluster.url());
        superuser.setUser("postgres");
        superuser.setPassword(cluster.password("postgres"));
        cluster.tell("postgres", WATCH);
    }

    /** What another node must be told to be one of the demo's, and known in the database as the other. */
    Map<String, String> settings() throws Exception {
        Path data = cluster.data();
        return Map.of(
                "spring.datasource.url",
                cluster.url() + "?ApplicationName=other",
                "spring.datasource.username",
                "muster_service",
                "spring.datasource.password",
                cluster.password("muster_service"),
                "spring.flyway.enabled",
                "false",
                "spring.security.oauth2.resourceserver.jwt.public-key-location",
                "file:" + publicKey(data.resolve("keys").resolve("issuer.pem")),
                "muster.ledger.signing-key",
                data.resolve("ledger.key").toString());
    }

    private static Path publicKey(Path file) throws Exception {
        String pem = Files.readString(file).replaceAll("-----[^-]+-----", "");
        KeyFactory keys = KeyFactory.getInstance("RSA");
        RSAPrivateCrtKey key = (RSAPrivateCrtKey) keys.generatePrivate(
                new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(pem)));
        byte[] encoded = keys.generatePublic(new RSAPublicKeySpec(key.getModulus(), key.getPublicExponent()))
                .getEncoded();
        return Files.writeString(
                file.resolveSibling("issuer.pub"),
                "-----BEGIN PUBLIC KEY-----\n" + Base64.getMimeEncoder().encodeToString(encoded)
                        + "\n-----END PUBLIC KEY-----\n");
    }

    long head() throws SQLException {
        return number("select position from ledger.head");
    }

    long signed() throws SQLException {
        return number("select size from ledger.checkpoint");
    }

    /** How often a checkpoint came too late for the one whose place it was to take. */
    long refused() throws SQLException {
        return number("select count(*) from watch.puts where size is null");
    }

    String signer() throws SQLException {
        return texts("select leased_by from ledger.checkpoint").getFirst();
    }

    /** For who looks why something did not come. */
    String state() throws SQLException {
        return String.join("\n", texts("""
                select format('signed %s of %s, leased by %s until %s', size, (select position from ledger.head), leased_by,
                              leased_until) from ledger.checkpoint
                union all select format('put %s: %s', nth, coalesce(size::text, 'refused')) from watch.puts
                          where nth > (select max(nth) - 10 from watch.puts)
                union all select format('%s %s %s %s', application_name, state, wait_event, query) from pg_stat_activity
                          where query like '%checkpoint%' or query like '%subtrees%'
                """));
    }

    /** Every position and version there once; every checkpoint that was ever put is of this log and larger than the one before. */
    void assertOne() throws IOException, SQLException {
        assertThat(number("select count(*) - max(position) from ledger.events")).isZero();
        assertThat(number("""
                        select count(*) from (select from ledger.events group by stream
                                              having count(*) <> max(version) + 1 or min(version) <> 0) gaps
                        """)).isZero();
        List<Note> put = texts("select note from watch.puts where size is not null order by nth").stream()
                .map(Note::parse)
                .toList();
        assertThat(put).isNotEmpty();
        assertThat(put.stream().map(note -> Checkpoint.of(note).size()).toList())
                .isSorted()
                .doesNotHaveDuplicates();
        SigningKey key = SigningKey.parse(
                Files.readString(cluster.data().resolve("ledger.key")).strip());
        assertThat(LogAudit.of(superuser, put, key.verifierKey()).faults()).isEmpty();
    }

    /** Whoever signs waits, as long as this is open, before it puts what it signed. */
    Held holdSubtrees() throws SQLException {
        return new Held(superuser.getConnection());
    }

    final class Held implements AutoCloseable {
        private final Connection connection;

        private Held(Connection connection) throws SQLException {
            this.connection = connection;
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.execute("lock table ledger.subtrees in access exclusive mode");
            }
        }

        /**
         * The one with the lease; empty while it does not wait. Another one may wait as well, whose lease ran out while it was slow: it may
         * find that nothing is left to sign.
         */
        String signerThatWaits() throws SQLException {
            List<String> waiting = texts("""
                    select leased_by from pg_stat_activity, ledger.checkpoint
                    where wait_event_type = 'Lock' and query like '%ledger.subtrees%'
                      and leased_by = case application_name when 'other' then 'other' else 'demo' end
                    """);
            return waiting.isEmpty() ? "" : waiting.getFirst();
        }

        @Override
        public void close() throws SQLException {
            try (connection) {
                connection.rollback();
            }
        }
    }

    private long number(String sql) throws SQLException {
        return Long.parseLong(texts(sql).getFirst());
    }

    private List<String> texts(String sql) throws SQLException {
        try (Connection connection = superuser.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            List<String> texts = new ArrayList<>();
            while (row.next()) {
                texts.add(row.getString(1));
            }
            return texts;
        }
    }
}

package muster.ledger.store;

import static muster.ledger.store.Plans.anOperation;
import static muster.ledger.store.Plans.invitation;
import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import muster.ledger.proof.store.LogAudit;
import muster.shared.OperationId;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/**
 * The connection is cut in the middle of an append, as the server sees it and as its caller does not. {@code muster.cuts}: how often,
 * 8 times unless told; {@code muster.seed}: when.
 */
class CutsTest {
    private static final int CUTS = Integer.getInteger("muster.cuts", 8);
    private static final long SEED = Long.getLong("muster.seed", 20_261_128L);
    private static final int MOST_CALLERS = 5;
    private static final Duration PATIENCE = Duration.ofMillis(400);

    @AutoClose
    private static final TestDatabase DATABASE = new TestDatabase();

    private final Ledger ledger = new Ledger(DATABASE.service(), new EventCodec());
    private final Told told = new Told();
    private final Random random = new Random(SEED);

    @Test
    void an_append_that_is_cut_off_has_one_effect_or_none_and_its_caller_is_told_which() throws Exception {
        System.out.println("CutsTest: muster.seed=" + SEED + " muster.cuts=" + CUTS);
        try (Cutter network = new Cutter(URI.create(DATABASE.url().substring(5)).getPort());
                HikariDataSource pool = pool(network)) {
            Function<Append, Appended> appends = appender(pool);
            while (network.made() < CUTS) {
                List<Cutter.Cut> cuts = cuts();
                network.cutNext(cuts);
                callTogether(appends, cuts.size() < 3 && !cuts.contains(Cutter.Cut.AFTER_AND_GONE));
                network.mend();
                Awaitility.await().until(() -> answers(pool));
            }
            System.out.println("CutsTest: " + network.made() + " cuts, " + told);
        }
        told.assertTrueOf(ledger);
        assertThat(LogAudit.of(DATABASE.service(), List.of(), null).faults()).isEmpty();
    }

    private static boolean answers(HikariDataSource pool) {
        try (Connection connection = pool.getConnection()) {
            return connection.isValid(1);
        } catch (SQLException notYet) {
            return false;
        }
    }

    /** One to three of them behind each other; a call is tried three times. */
    private List<Cutter.Cut> cuts() {
        List<Cutter.Cut> cuts = new ArrayList<>();
        int many = 1 + random.nextInt(3);
        while (cuts.size() < many) {
            cuts.add(Cutter.Cut.values()[random.nextInt(Cutter.Cut.values().length)]);
        }
        return cuts;
    }

    /** @param reachable whether the network is soon whole again, so that all of them must succeed */
    private void callTogether(Function<Append, Appended> appends, boolean reachable) throws Exception {
        OperationId shared = anOperation();
        List<NewEvent[]> wanted = new ArrayList<>();
        for (int callers = 1 + random.nextInt(MOST_CALLERS); callers > 0; callers--) {
            OperationId own = anOperation();
            NewEvent[] events = new NewEvent[1 + random.nextInt(3)];
            for (int i = 0; i < events.length; i++) {
                events[i] = i == 1 ? invitation(shared) : invitation(own, i == 0 ? 0L : 1L);
            }
            wanted.add(events);
        }
        List<Told.Answer> answers = Together.all(wanted.size(), n -> told.append(appends, wanted.get(n)));
        if (reachable) {
            assertThat(answers).containsOnly(Told.Answer.RECORDED);
        }
    }

    /** As {@link Ledger} has it, but less patient. */
    private static Function<Append, Appended> appender(HikariDataSource pool) {
        EventCodec codec = new EventCodec();
        Sealer sealer = new Sealer(() -> new byte[32]);
        Appender appender = new Appender(new GroupWriter(pool, new Settlement(pool, PATIENCE))::write);
        return append -> appender.append(Draft.of(append, codec, sealer));
    }

    private static HikariDataSource pool(Cutter network) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(DATABASE.url().replaceFirst(":\\d+/", ":" + network.port() + "/")
                + "?sslmode=disable&gssEncMode=disable");
        config.setUsername(TestDatabase.SERVICE);
        config.setPassword(TestDatabase.PASSWORD);
        config.setMaximumPoolSize(4);
        config.setConnectionTimeout(1_000);
        return new HikariDataSource(config);
    }
}

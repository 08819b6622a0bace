package muster.ledger.proof.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import java.util.Set;
import muster.ledger.proof.Note;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Whatever a superuser does to a signed log of 200 events is found. {@code muster.attacks}: how many of each kind, 3 unless told;
 * {@code muster.seed}: which.
 */
class AttacksTest {
    private static final int EACH = Integer.getInteger("muster.attacks", 3);
    private static final long SEED = Long.getLong("muster.seed", 20_261_124L);
    private static final int EVENTS = 200;
    private static final Set<Attack> WITHOUT_POSITION = Set.of(
            Attack.RENAMED_STREAM,
            Attack.ANOTHER_STREAM_HEAD,
            Attack.TAIL_CUT_OFF,
            Attack.INSERTED,
            Attack.SWAPPED,
            Attack.REBUILT,
            Attack.REBUILT_AND_SIGNED,
            Attack.OLD_BACKUP);

    @AutoClose
    private static final Filled FILLED = new Filled(10, EVENTS / 10);

    /** What an agency kept: the state of the log as it was signed before the attack. */
    private static Note kept;

    @BeforeAll
    static void sign() {
        JdbcClient.create(FILLED.database.owner())
                .sql(
                        "alter table ledger.events disable trigger events_are_permanent; insert into ledger.streams (name, version, leaf) values ('operation/none', -1, ledger.zero_hash())")
                .update();
        kept = FILLED.checkpoints.sign().orElseThrow();
        System.out.println("AttacksTest: muster.seed=" + SEED + " muster.attacks=" + EACH);
    }

    @Test
    void a_log_that_nobody_touched_is_verified() throws SQLException {
        try (Connection connection = open()) {
            JdbcClient.create(Attack.within(connection))
                    .sql("delete from ledger.streams where name = 'operation/none'")
                    .update();
            assertThat(audit(connection)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void what_is_done_to_the_log_is_found(Attack attack) throws SQLException {
        Random random = new Random(SEED + attack.ordinal());
        try (Connection connection = open()) {
            for (int n = 0; n < EACH; n++) {
                long position = attack.on(connection, EVENTS, random);
                List<String> faults = audit(connection);
                assertThat(faults).as("%s at %d", attack, position).isNotEmpty();
                if (!WITHOUT_POSITION.contains(attack)) {
                    assertThat(faults)
                            .as("%s at %d", attack, position)
                            .anyMatch(fault -> fault.startsWith("Position " + position + ":"));
                }
            }
        }
    }

    /** Ends with a rollback, so the log is as it was. The stream that attacks may move events to is not part of it. */
    private static List<String> audit(Connection connection) throws SQLException {
        List<String> faults = LogAudit.of(connection, List.of(kept), Filled.KEY.verifierKey()).faults().stream()
                .filter(fault -> !fault.equals("The events of operation/none are gone."))
                .toList();
        connection.rollback();
        return faults;
    }

    private static Connection open() throws SQLException {
        Connection connection = FILLED.database.owner().getConnection();
        connection.setAutoCommit(false);
        return connection;
    }
}

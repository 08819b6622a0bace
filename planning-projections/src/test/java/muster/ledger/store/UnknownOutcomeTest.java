package muster.ledger.store;

import static muster.ledger.store.Plans.anOperation;
import static muster.ledger.store.Plans.invitation;
import static muster.ledger.store.Plans.stream;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javax.sql.DataSource;
import muster.ledger.Recorded;
import muster.shared.OperationId;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.simple.JdbcClient;

class UnknownOutcomeTest {
    @AutoClose
    private static final TestDatabase DATABASE = new TestDatabase();

    private final EventCodec codec = new EventCodec();
    private final Sealer sealer = new Sealer(() -> new byte[32]);
    private final Ledger ledger = new Ledger(DATABASE.service(), codec);
    private final OperationId operation = anOperation();

    @Test
    void when_the_connection_breaks_after_the_commit_the_caller_learns_its_place() {
        Appended appended =
                writing(new BreakingConnections(DATABASE.unpooled(), 0, 1, false), invitation(operation, 0L));
        List<Recorded> stored = ledger.stream(stream(operation));
        assertThat(stored).hasSize(1);
        assertThat(appended)
                .isEqualTo(new Appended(
                        stored.getFirst().position(),
                        stored.getFirst().position(),
                        0,
                        stored.getFirst().recordedAt()));
    }

    @Test
    void when_the_connection_breaks_before_the_call_it_is_made_once_more() {
        writing(new BreakingConnections(DATABASE.unpooled(), 1, 0, false), invitation(operation, 0L));
        assertThat(ledger.stream(stream(operation))).hasSize(1);
    }

    @Test
    void when_it_breaks_every_time_the_caller_learns_that_nothing_was_recorded() {
        DataSource network = new BreakingConnections(DATABASE.unpooled(), 100, 0, false);
        assertThatThrownBy(() -> writing(network, invitation(operation, 0L))).isInstanceOf(LedgerUnavailable.class);
        assertThat(ledger.stream(stream(operation))).isEmpty();
    }

    @Test
    void a_refused_caller_of_a_broken_call_is_still_refused() {
        OperationId other = anOperation();
        GroupWriter writer = writer(new BreakingConnections(DATABASE.unpooled(), 0, 1, false));
        List<Supplier<Appended>> answers = writer.write(List.of(
                draft(invitation(operation, 0L)), draft(invitation(operation, 0L)), draft(invitation(other, 0L))));
        assertThat(answers.get(0).get().lastVersion()).isZero();
        assertThatThrownBy(() -> answers.get(1).get()).isInstanceOf(VersionConflict.class);
        assertThat(ledger.at(answers.get(2).get().lastPosition()).orElseThrow().stream())
                .isEqualTo(stream(other));
        assertThat(ledger.stream(stream(operation))).hasSize(1);
    }

    @Test
    void when_nobody_can_be_asked_the_caller_learns_that_it_is_not_known() {
        DataSource network = new BreakingConnections(DATABASE.unpooled(), 0, 1, true);
        assertThatThrownBy(() -> writing(network, invitation(operation, 0L))).isInstanceOf(OutcomeUnknown.class);
        assertThat(ledger.stream(stream(operation))).hasSize(1);
    }

    @Test
    void a_session_that_still_works_on_a_lost_call_is_ended_before_its_outcome_is_judged() throws Exception {
        NewEvent event = invitation(operation, 0L);
        try (Connection owner = DATABASE.owner().getConnection();
                Connection lost = DATABASE.unpooled().getConnection()) {
            lockHead(owner);
            int session = lost.unwrap(PGConnection.class).getBackendPID();
            CompletableFuture<Object> call = CompletableFuture.supplyAsync(() -> {
                try {
                    return AppendCall.run(lost, List.of(draft(event)));
                } catch (SQLException e) {
                    return e;
                }
            });
            Awaitility.await().until(() -> waitsForTheHead(session));

            Settlement settlement = new Settlement(DATABASE.service(), Duration.ofSeconds(10));
            assertThat(settlement.placesOf(List.of(event.eventId()), session)).isEmpty();

            owner.rollback();
            assertThat(call.get(10, TimeUnit.SECONDS)).isInstanceOf(SQLException.class);
            assertThat(ledger.stream(stream(operation))).isEmpty();
        }
    }

    private static void lockHead(Connection owner) throws SQLException {
        owner.setAutoCommit(false);
        try (Statement statement = owner.createStatement()) {
            statement.execute("select from ledger.head for update");
        }
    }

    private static boolean waitsForTheHead(int session) {
        return JdbcClient.create(DATABASE.owner())
                .sql("select wait_event_type = 'Lock' from pg_stat_activity where pid = ?")
                .param(session)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    private Appended writing(DataSource network, NewEvent event) {
        return writer(network).write(List.of(draft(event))).getFirst().get();
    }

    private static GroupWriter writer(DataSource network) {
        return new GroupWriter(network, new Settlement(network, Duration.ofMillis(300)));
    }

    private Draft draft(NewEvent event) {
        return Draft.of(Append.of(event), codec, sealer);
    }
}

package muster.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import muster.ledger.store.TestDatabase;
import org.axonframework.common.transaction.TransactionManager;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;

class AxonConfigurationTest {
    @AutoClose
    private final TestDatabase database = new TestDatabase();

    @Test
    void a_transaction_that_breaks_as_it_begins_leaves_its_thread_free_for_the_next() {
        assertThatThrownBy(() -> transactions(nowhere()).startTransaction()).isInstanceOf(DataAccessException.class);
        assertThat(TransactionSynchronizationManager.isActualTransactionActive())
                .isFalse();
        assertThat(TransactionSynchronizationManager.getResourceMap()).isEmpty();
        JdbcClient jdbc = JdbcClient.create(database.service());
        String waits = transactions(jdbc)
                .fetchInTransaction(() ->
                        jdbc.sql("SHOW synchronous_commit").query(String.class).single());
        assertThat(waits).isEqualTo("off");
    }

    private TransactionManager transactions(JdbcClient jdbc) {
        return new AxonConfiguration().axonTransactionManager(new JdbcTransactionManager(database.service()), jdbc);
    }

    /** Nobody listens there. */
    private static JdbcClient nowhere() {
        PGSimpleDataSource nowhere = new PGSimpleDataSource();
        nowhere.setUrl("jdbc:postgresql://127.0.0.1:1/muster");
        return JdbcClient.create(nowhere);
    }
}

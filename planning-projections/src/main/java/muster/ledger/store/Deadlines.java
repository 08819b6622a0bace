package muster.ledger.store;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.stereotype.Component;

/** Writes down what is due when, in the transaction of whoever says so. */
@Component
public class Deadlines {
    private final SchedulerClient scheduler;
    private final JdbcTemplate jdbc;

    Deadlines(DataSource database, JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        scheduler = SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(database))
                .tableName(Due.TABLE)
                .build();
    }

    public void schedule(Due due, Instant at) {
        scheduler.scheduleIfNotExists(due.instance(), at);
    }

    /** Before they are written down again. */
    public void forget(List<String> commands) {
        jdbc.update("DELETE FROM " + Due.TABLE + " WHERE split_part(task_instance, '/', 1) = ANY (?)", (Object)
                commands.toArray(String[]::new));
    }

    public void forgetAllBut(List<String> commands) {
        jdbc.update("DELETE FROM " + Due.TABLE + " WHERE split_part(task_instance, '/', 1) <> ALL (?)", (Object)
                commands.toArray(String[]::new));
    }
}

package muster.operation.view;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import javax.sql.DataSource;
import muster.ledger.Recorded;
import muster.operation.event.WarrantApproved;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.stereotype.Component;

/** Writes down what is due when. Whoever runs them asks the plan again: a deadline that is kept too long does no harm. */
@Component
@ProcessingGroup("deadlines")
class DeadlineProjection {
    private final SchedulerClient scheduler;
    private final JdbcTemplate jdbc;

    DeadlineProjection(DataSource database, JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        scheduler = SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(database))
                .tableName(WarrantDue.TABLE)
                .build();
    }

    @EventHandler
    void on(Object any, Recorded recorded) {
        if (recorded.event() instanceof WarrantApproved e && e.executeBy() != null) {
            scheduler.scheduleIfNotExists(
                    WarrantDue.TASK
                            .instance(new WarrantDue(e.operationId(), e.warrantId()).name())
                            .build(),
                    e.executeBy());
        }
    }

    @ResetHandler
    void reset() {
        jdbc.update("DELETE FROM " + WarrantDue.TABLE);
    }
}

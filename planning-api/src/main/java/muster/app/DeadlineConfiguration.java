package muster.app;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import javax.sql.DataSource;
import muster.operation.ExpireWarrant;
import muster.operation.view.WarrantDue;
import muster.shared.Actor;
import muster.shared.http.Call;
import muster.shared.http.Commands;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Sends the commands of time: each deadline from whichever node is free, as of the moment that it was due. */
@Configuration(proxyBeanMethods = false)
class DeadlineConfiguration {
    private static final Actor TIME = new Actor("system:time", "Deadline", null, Set.of());
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    @Bean
    OneTimeTask<Void> expireWarrant(Commands commands) {
        return Tasks.oneTime(WarrantDue.TASK)
                .execute((due, context) -> expire(due, context.getExecution().getExecutionTime(), commands));
    }

    private static void expire(TaskInstance<Void> due, Instant at, Commands commands) {
        WarrantDue warrant = WarrantDue.of(due);
        ExpireWarrant command = new ExpireWarrant(warrant.operationId(), warrant.warrantId());
        commands.send(command, command.stream(), new Call(TIME, at));
    }

    @Bean(initMethod = "start", destroyMethod = "stop")
    Scheduler scheduler(
            DataSource database,
            OneTimeTask<Void> expireWarrant,
            @Value("${muster.deadlines.every:10s}") Duration every) {
        return Scheduler.create(database, expireWarrant)
                .tableName(WarrantDue.TABLE)
                .threads(2)
                .pollingInterval(every)
                .shutdownMaxWait(PATIENCE)
                .build();
    }
}

package muster.app;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import javax.sql.DataSource;
import muster.disclosure.view.Rebuilds;
import muster.disclosure.webhook.http.Deliveries;
import muster.disclosure.webhook.http.DisabledNotices;
import muster.disclosure.webhook.http.Replays;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Deliveries that are due and models that are to be made anew, on a scheduler of their own: those that wait for receivers hold up no deadline. */
@Configuration(proxyBeanMethods = false)
class DeliveryConfiguration {
    private static final String TABLE = "delivery.job";
    private static final int AT_ONCE = 16;
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    /** What a node had in hand when it died is taken up by another after four of these. */
    private static final Duration HEARTBEAT = Duration.ofSeconds(5);

    private static final int MISSED_HEARTBEATS = 4;

    /** What a database that was away cut short is taken up again after this, where the library would leave it for five minutes. */
    private static final Duration AFTER_A_FAULT = Duration.ofSeconds(5);

    @Bean(initMethod = "start", destroyMethod = "stop")
    Scheduler deliveryScheduler(
            DataSource database,
            Deliveries deliveries,
            Replays replays,
            Rebuilds rebuilds,
            DisabledNotices notices,
            @Value("${muster.webhooks.every:1s}") Duration every) {
        CustomTask<Void> lane = Tasks.custom(Deliveries.LANE)
                .onFailure(new FailureHandler.OnFailureRetryLater<>(AFTER_A_FAULT))
                .execute((due, context) -> deliveries.deliver(due, context.getSchedulerClient()));
        CustomTask<Void> replay = Tasks.custom(Replays.REPLAY)
                .onFailure(new FailureHandler.OnFailureRetryLater<>(AFTER_A_FAULT))
                .execute((due, context) -> replays.deliver(due));
        OneTimeTask<Void> rebuild = Tasks.oneTime(Rebuilds.REBUILD)
                .onFailure(new FailureHandler.OnFailureRetryLater<>(AFTER_A_FAULT))
                .execute((due, context) -> rebuilds.run(due));
        OneTimeTask<Void> notice = Tasks.oneTime(DisabledNotices.NOTICE)
                .onFailure(FailureHandler.<Void>maxRetries(DisabledNotices.TRIES)
                        .withBackoff(DisabledNotices.FIRST_PAUSE, DisabledNotices.STRETCH)
                        .thenRemove())
                .execute((due, context) -> notices.deliver(due));
        return Scheduler.create(database, lane, replay, rebuild, notice)
                .tableName(TABLE)
                .threads(AT_ONCE)
                .pollingInterval(every)
                .heartbeatInterval(HEARTBEAT)
                .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                .enableImmediateExecution()
                .shutdownMaxWait(PATIENCE)
                .build();
    }
}

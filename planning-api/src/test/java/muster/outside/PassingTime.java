package muster.outside;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.testhelper.ManualScheduler;
import com.github.kagkarlsson.scheduler.testhelper.SettableClock;
import com.github.kagkarlsson.scheduler.testhelper.TestHelper;
import java.time.Duration;
import java.time.Instant;
import javax.sql.DataSource;
import muster.ledger.store.Due;
import muster.ledger.store.Progress;

/** Time passes only where a test says so; what is due lies in the database alone. */
final class PassingTime {
    private PassingTime() {}

    static void awaitDeadlines(Service muster) throws InterruptedException {
        assertThat(muster.part(Progress.class).await("deadlines", muster.ledgerHead(), Duration.ofSeconds(10)))
                .isTrue();
    }

    /** Another one each time, as after a restart. */
    static ManualScheduler scheduler(Service muster, Instant now) {
        SettableClock clock = new SettableClock();
        clock.set(now);
        OneTimeTask<?> due = muster.part(OneTimeTask.class);
        return TestHelper.createManualScheduler(muster.part(DataSource.class), due)
                .tableName(Due.TABLE)
                .clock(clock)
                .build();
    }
}

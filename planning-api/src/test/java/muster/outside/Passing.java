package muster.outside;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.testhelper.ManualScheduler;
import com.github.kagkarlsson.scheduler.testhelper.SettableClock;
import com.github.kagkarlsson.scheduler.testhelper.TestHelper;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import muster.ledger.store.Due;
import muster.ledger.store.Progress;

/** Lets time pass for a service, with a scheduler of its own each time, as after a restart. */
record Passing(Service muster) {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** @param view that is to hold all that happened so far */
    void knows(String view) {
        try {
            assertThat(muster.part(Progress.class).await(view, muster.ledgerHead(), PATIENCE))
                    .isTrue();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** @param view that writes down what is due */
    void until(Instant until, String view) {
        knows(view);
        ManualScheduler time = at(until);
        // At once it takes only some, and other tests may have left more than those.
        for (long before = Long.MAX_VALUE, due = due(until); due > 0 && due < before; due = due(until)) {
            before = due;
            time.runAnyDueExecutions();
        }
    }

    private long due(Instant until) {
        return muster.database()
                .sql("SELECT count(*) FROM " + Due.TABLE + " WHERE execution_time <= ?")
                .param(until.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    ManualScheduler at(Instant now) {
        SettableClock clock = new SettableClock();
        clock.set(now);
        OneTimeTask<?> due = muster.part(OneTimeTask.class);
        return TestHelper.createManualScheduler(muster.part(DataSource.class), due)
                .tableName(Due.TABLE)
                .clock(clock)
                .build();
    }
}

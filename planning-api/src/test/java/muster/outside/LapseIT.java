package muster.outside;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.testhelper.ManualScheduler;
import com.github.kagkarlsson.scheduler.testhelper.SettableClock;
import com.github.kagkarlsson.scheduler.testhelper.TestHelper;
import java.time.Duration;
import java.time.Instant;
import javax.sql.DataSource;
import muster.ledger.store.Progress;
import muster.operation.view.WarrantDue;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Time passes only where these tests say so; what is due lies in the database alone. */
class LapseIT {
    private static Service muster;

    private final Plan plan = TaskForce.enrolled(muster).open();

    @BeforeAll
    static void start() {
        muster = new Service();
    }

    @AfterAll
    static void stop() {
        muster.close();
    }

    @Test
    void WAR_06_a_warrant_lapses_though_the_scheduler_that_knew_of_it_is_gone() throws InterruptedException {
        Instant runsOut = planned();
        scheduler(runsOut.minusMillis(1)).runAnyDueExecutions();
        assertThat(warrant()).isEqualTo("ISSUED");
        scheduler(runsOut).runAnyDueExecutions();
        assertThat(warrant()).isEqualTo("EXPIRED");
        Answer now = plan.read();
        assertThat(now.at("/status").asString()).isEqualTo("BLOCKED");
        assertThat(now.at("/plan/changed/0").asString()).isEqualTo("warrants");
    }

    @Test
    void a_deadline_that_comes_twice_does_one_thing() throws InterruptedException {
        Instant runsOut = planned();
        ManualScheduler scheduler = scheduler(runsOut);
        scheduler.runAnyDueExecutions();
        long head = muster.ledgerHead();
        String due = plan.id() + "/" + plan.read().at("/warrants/0/id").asString();
        assertThat(scheduler.scheduleIfNotExists(WarrantDue.TASK.instance(due).build(), runsOut))
                .isTrue();
        scheduler.runAnyDueExecutions();
        assertThat(scheduler.getScheduledExecution(WarrantDue.TASK.instanceId(due)))
                .isEmpty();
        assertThat(muster.ledgerHead()).isEqualTo(head);
    }

    /** A submitted plan with a raid on a warrant; and when that runs out. */
    private Instant planned() throws InterruptedException {
        plan.raid();
        plan.add("submissions", ConductBodies.submission());
        boolean known = muster.part(Progress.class).await("deadlines", muster.ledgerHead(), Duration.ofSeconds(10));
        assertThat(known).isTrue();
        return Instant.parse(plan.read().at("/warrants/0/decision/executeBy").asString());
    }

    private String warrant() {
        return plan.read().at("/warrants/0/status").asString();
    }

    /** Another one each time, as after a restart. */
    private static ManualScheduler scheduler(Instant now) {
        SettableClock clock = new SettableClock();
        clock.set(now);
        OneTimeTask<?> expiry = muster.part(OneTimeTask.class);
        return TestHelper.createManualScheduler(muster.part(DataSource.class), expiry)
                .tableName(WarrantDue.TABLE)
                .clock(clock)
                .build();
    }
}

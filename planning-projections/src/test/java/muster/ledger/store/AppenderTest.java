package muster.ledger.store;

import static muster.ledger.store.Plans.anOperation;
import static muster.ledger.store.Plans.invitation;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class AppenderTest {
    private static final Appended PLACE = new Appended(1, 1, 0, Instant.EPOCH);

    private final List<Integer> groups = new CopyOnWriteArrayList<>();
    private final List<Thread> writers = new CopyOnWriteArrayList<>();
    private final CountDownLatch databaseWorks = new CountDownLatch(1);

    @Test
    void a_lone_caller_writes_at_once_on_its_own_thread() {
        assertThat(new Appender(this::write).append(draft(10))).isEqualTo(PLACE);
        assertThat(groups).containsExactly(1);
        assertThat(writers).containsExactly(Thread.currentThread());
    }

    @Test
    void those_who_come_while_a_group_is_written_are_the_next_group() throws Exception {
        Appender appender = new Appender(this::writeWhenTheDatabaseWorks);
        List<Thread> callers = callers(appender, 300, 10);
        databaseWorks.countDown();
        for (Thread caller : callers) {
            caller.join();
        }
        assertThat(groups).containsExactly(1, 256, 43);
    }

    @Test
    void a_group_is_bounded_by_its_bytes_but_no_caller_is_too_big_to_be_written() throws Exception {
        Appender appender = new Appender(this::writeWhenTheDatabaseWorks);
        List<Thread> callers = callers(appender, 4, 2 * 1024 * 1024);
        databaseWorks.countDown();
        for (Thread caller : callers) {
            caller.join();
        }
        assertThat(groups).containsExactly(1, 2, 1);
        assertThat(appender.append(draft(5 * 1024 * 1024))).isEqualTo(PLACE);
    }

    @Test
    void callers_that_come_back_together_are_written_together() throws Exception {
        Appender appender = new Appender(this::writeSlowly);
        Together.all(8, _ -> {
            IntStream.range(0, 20).forEach(_ -> appender.append(draft(10)));
            return true;
        });
        assertThat(groups.stream().mapToInt(Integer::intValue).sum()).isEqualTo(160);
        // One that went ahead alone each time would make it 40.
        assertThat(groups).hasSizeLessThan(36);
    }

    @Test
    void a_writer_that_fails_leaves_nobody_waiting() {
        Appender appender = new Appender(_ -> {
            throw new IllegalStateException("No memory");
        });
        assertThatThrownBy(() -> appender.append(draft(10))).isInstanceOf(OutcomeUnknown.class);
        assertThatThrownBy(() -> appender.append(draft(10))).isInstanceOf(OutcomeUnknown.class);
    }

    /** The first is being written, all others wait. */
    private List<Thread> callers(Appender appender, int count, int bytes) {
        List<Thread> callers = IntStream.range(0, count)
                .mapToObj(_ -> Thread.ofVirtual().unstarted(() -> appender.append(draft(bytes))))
                .toList();
        callers.getFirst().start();
        Awaitility.await().until(() -> groups.size() == 1);
        callers.stream().skip(1).forEach(Thread::start);
        Awaitility.await().until(() -> callers.stream().allMatch(caller -> caller.getState() == Thread.State.WAITING));
        return callers;
    }

    private List<Supplier<Appended>> writeWhenTheDatabaseWorks(List<Draft> group) {
        List<Supplier<Appended>> answers = write(group);
        try {
            databaseWorks.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return answers;
    }

    private List<Supplier<Appended>> writeSlowly(List<Draft> group) {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        return write(group);
    }

    private List<Supplier<Appended>> write(List<Draft> group) {
        groups.add(group.size());
        writers.add(Thread.currentThread());
        return group.stream().<Supplier<Appended>>map(_ -> () -> PLACE).toList();
    }

    private static Draft draft(int bytes) {
        return new Draft(Append.of(invitation(anOperation())), List.of(), List.of(), bytes);
    }
}

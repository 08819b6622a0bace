package muster.disclosure.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.axonframework.common.transaction.NoTransactionManager;
import org.junit.jupiter.api.Test;

class StoreTest {
    private final Store behind = Store.behind(NoTransactionManager.instance());
    private final List<String> stored = new CopyOnWriteArrayList<>();
    private final CountDownLatch gate = new CountDownLatch(1);

    @Test
    void here_a_lot_is_stored_when_the_call_returns() {
        Store.here().in(() -> stored.add("a"));
        assertThat(stored).containsExactly("a");
    }

    @Test
    void behind_the_next_four_are_made_while_a_lot_is_stored_and_await_returns_when_all_are() {
        behind.in(() -> passed("a"));
        behind.in(() -> passed("b"));
        behind.in(() -> passed("c"));
        behind.in(() -> passed("d"));
        assertThat(stored).isEmpty();
        openWhenAwaited(Thread.currentThread());
        behind.in(() -> passed("e"));
        assertThat(stored).startsWith("a");
        behind.await();
        assertThat(stored).containsExactly("a", "b", "c", "d", "e");
    }

    @Test
    void what_a_lot_ended_with_is_thrown_at_the_fourth_after_it_and_nothing_more_is_stored() {
        behind.in(() -> {
            throw new IllegalStateException("gone");
        });
        behind.in(() -> stored.add("b"));
        behind.in(() -> stored.add("c"));
        behind.in(() -> stored.add("d"));
        assertThatThrownBy(() -> behind.in(() -> stored.add("e")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("gone");
        assertThatThrownBy(behind::await).hasMessage("gone");
        behind.end();
        assertThat(stored).isEmpty();
    }

    @Test
    void whoever_stays_stores_here_what_comes_after_all_that_was_behind() {
        behind.in(() -> passed("a"));
        openWhenAwaited(Thread.currentThread());
        behind.stay();
        assertThat(stored).containsExactly("a");
        AtomicBoolean sameThread = new AtomicBoolean();
        Thread caller = Thread.currentThread();
        behind.in(() -> sameThread.set(Thread.currentThread() == caller));
        assertThat(sameThread).isTrue();
    }

    /** Not before, so that whoever does not wait finds nothing stored. */
    private void openWhenAwaited(Thread waiting) {
        Thread.ofPlatform().daemon().start(() -> {
            while (waiting.getState() != Thread.State.WAITING) {
                Thread.onSpinWait();
            }
            gate.countDown();
        });
    }

    private void passed(String lot) {
        try {
            if (!gate.await(10, TimeUnit.SECONDS)) {
                throw new IllegalStateException("Nobody went on.");
            }
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
        stored.add(lot);
    }
}

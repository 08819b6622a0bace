package muster.ledger.store;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.axonframework.common.Registration;

/**
 * Wakes readers of the ledger when it grew: at once, or at their leisure. Those for whom nobody waits then leave the machine to those
 * for whom somebody does, and several appends are one batch to them.
 */
final class Wakes {
    private final Ledger ledger;
    private final Duration leisure;
    private final Executor later;
    private final List<Wake> all = new CopyOnWriteArrayList<>();

    Wakes(Ledger ledger, Duration leisure) {
        this.ledger = ledger;
        this.leisure = leisure;
        // On the thread that keeps the time: who is woken only lets something be done elsewhere.
        this.later = CompletableFuture.delayedExecutor(leisure.toNanos(), TimeUnit.NANOSECONDS, Runnable::run);
    }

    Registration onAppended(Runnable available) {
        if (leisure.isZero()) {
            return ledger.onAppended(_ -> available.run());
        }
        Wake wake = new Wake(available, new AtomicBoolean());
        all.add(wake);
        Registration bell = ledger.onAppended(_ -> wake.soon(later));
        return () -> all.remove(wake) && bell.cancel();
    }

    void hurry() {
        all.forEach(Wake::now);
    }

    /** @param due whether it is to be done */
    private record Wake(Runnable available, AtomicBoolean due) {
        void soon(Executor later) {
            if (due.compareAndSet(false, true)) {
                later.execute(this::now);
            }
        }

        void now() {
            if (due.getAndSet(false)) {
                available.run();
            }
        }
    }
}

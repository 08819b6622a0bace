package muster.ledger.store;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongConsumer;
import org.axonframework.common.Registration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells readers on this node that the ledger grew. It is no mail: whoever hears it reads on from its own position. */
final class Doorbell {
    private static final Logger LOG = LoggerFactory.getLogger(Doorbell.class);

    private final List<LongConsumer> listeners = new CopyOnWriteArrayList<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition rung = lock.newCondition();
    private volatile long last;

    /** The highest position heard of. */
    long last() {
        return last;
    }

    Registration onRing(LongConsumer listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** News that came twice, from this node's appender and by notification, rings once. */
    void ring(long position) {
        lock.lock();
        try {
            if (position <= last) {
                return;
            }
            last = position;
            rung.signalAll();
        } finally {
            lock.unlock();
        }
        listeners.forEach(listener -> tell(listener, position));
    }

    /** Returns when a position after {@code heard} was heard of, or when the time is over. */
    void awaitAfter(long heard, long nanos) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long left = nanos;
            while (last <= heard && left > 0) {
                left = rung.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }

    /** A reader that cannot be woken must not keep the others, or the caller that appended, from going on. */
    private static void tell(LongConsumer listener, long position) {
        try {
            listener.accept(position);
        } catch (RuntimeException e) {
            LOG.warn("A reader could not be woken; it will look by itself", e);
        }
    }
}

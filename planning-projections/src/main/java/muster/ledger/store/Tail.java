package muster.ledger.store;

import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import muster.ledger.Recorded;
import org.axonframework.common.Registration;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;

/**
 * One reader's way along the log. It asks the database only when there is reason to: the doorbell rang since it asked last,
 * its last page was full, or a second has passed (the safety net under the bell).
 */
final class Tail implements BlockingStream<TrackedEventMessage<?>> {
    private static final long LOOK_EVERY = TimeUnit.SECONDS.toNanos(1);

    private final Ledger ledger;
    private final Wakes wakes;
    private final ReentrantLock reading = new ReentrantLock();
    private final Pages pages;
    private final Queue<Recorded> page = new ArrayDeque<>();
    private long heard = -1;
    private long askedAt;
    private boolean more = true;
    private Registration callback = () -> true;

    Tail(Ledger ledger, Wakes wakes, long position) {
        this.ledger = ledger;
        this.wakes = wakes;
        this.pages = new Pages(ledger, position);
    }

    @Override
    public Optional<TrackedEventMessage<?>> peek() {
        reading.lock();
        try {
            return filled() ? Optional.of(Messages.tracked(page.element())) : Optional.empty();
        } finally {
            reading.unlock();
        }
    }

    @Override
    public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
        long end = System.nanoTime() + unit.toNanos(timeout);
        while (true) {
            reading.lock();
            long knownToReader;
            try {
                if (filled()) {
                    return true;
                }
                knownToReader = heard;
            } finally {
                reading.unlock();
            }
            long left = end - System.nanoTime();
            if (left <= 0) {
                return false;
            }
            ledger.doorbell().awaitAfter(knownToReader, Math.min(left, LOOK_EVERY));
        }
    }

    @Override
    public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
        while (true) {
            reading.lock();
            try {
                if (filled()) {
                    return Messages.tracked(page.remove());
                }
            } finally {
                reading.unlock();
            }
            hasNextAvailable(1, TimeUnit.SECONDS);
        }
    }

    @Override
    public boolean setOnAvailableCallback(Runnable available) {
        callback.cancel();
        callback = wakes.onAppended(available);
        return true;
    }

    @Override
    public void close() {
        callback.cancel();
    }

    private boolean filled() {
        long bell = ledger.doorbell().last();
        if (page.isEmpty() && (more || bell > heard || System.nanoTime() - askedAt >= LOOK_EVERY)) {
            heard = bell;
            askedAt = System.nanoTime();
            page.addAll(pages.next());
            more = page.size() == Pages.PAGE || !page.isEmpty() && pages.position() < heard;
        }
        return !page.isEmpty();
    }
}

package muster.ledger.store;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.concurrent.locks.ReentrantLock;
import muster.ledger.Recorded;

/**
 * The newest events, as read from the ledger. Every read model of a node wants them at the same moment: the first to come
 * reads and decodes them, the others find them here.
 */
final class Recent {
    private static final int HELD = 1024;

    private final AtomicReferenceArray<Recorded> held = new AtomicReferenceArray<>(HELD);
    private final ReentrantLock reading = new ReentrantLock();
    private final Ledger ledger;

    Recent(Ledger ledger) {
        this.ledger = ledger;
    }

    /** What follows a position, at most {@code limit}; it may be less than there is, but is empty only at the end. */
    List<Recorded> after(long position, int limit) {
        List<Recorded> known = known(position, limit);
        if (!known.isEmpty()) {
            return known;
        }
        reading.lock();
        try {
            known = known(position, limit);
            return known.isEmpty() ? read(position, limit) : known;
        } finally {
            reading.unlock();
        }
    }

    private List<Recorded> read(long position, int limit) {
        List<Recorded> page = ledger.after(position, limit);
        // Who reads full pages is far behind, and would only push out what the others come for.
        if (page.size() < limit) {
            page.forEach(event -> held.set(slot(event.position()), event));
        }
        return page;
    }

    private List<Recorded> known(long position, int limit) {
        List<Recorded> found = new ArrayList<>();
        for (long next = position + 1; found.size() < limit; next++) {
            Recorded event = held.get(slot(next));
            if (event == null || event.position() != next) {
                break;
            }
            found.add(event);
        }
        return found;
    }

    private static int slot(long position) {
        return (int) (position % HELD);
    }
}

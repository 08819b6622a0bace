package muster.ledger.store;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.concurrent.locks.ReentrantLock;
import muster.ledger.EventTypes;
import muster.ledger.Recorded;

/**
 * The newest events, as the ledger holds them. Every read model of a node wants them at the same moment: what this node appended
 * by itself, one event at a time, they find here; of the rest the first to come reads and decodes them for the others.
 */
final class Recent {
    private static final int HELD = 1024;

    private final AtomicReferenceArray<Recorded> held = new AtomicReferenceArray<>(HELD);
    private final ReentrantLock reading = new ReentrantLock();
    private final Ledger ledger;
    private final EventCodec codec;

    Recent(Ledger ledger, EventCodec codec) {
        this.ledger = ledger;
        this.codec = codec;
    }

    /** Decoded from the very bytes that are stored, so that whoever finds it here knows what a reader of the ledger would. */
    void appended(Draft draft, Appended place) {
        if (draft.events().size() == 1) {
            Draft.Encoded stored = draft.events().getFirst();
            hold(new Recorded(
                    place.lastPosition(),
                    stored.event().stream(),
                    place.lastVersion(),
                    stored.event().eventId(),
                    place.recordedAt(),
                    codec.decode(stored.type(), EventTypes.REVISION, stored.payload()),
                    new StoredMetadata(codec, stored.metadata())));
        }
    }

    private void hold(Recorded event) {
        held.set(slot(event.position()), event);
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
            page.forEach(this::hold);
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

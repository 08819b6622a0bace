package muster.disclosure.view;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import muster.agency.event.AgencyEvent;
import muster.disclosure.Disclosure;
import muster.disclosure.Situation;
import muster.disclosure.Update;
import muster.ledger.Recorded;
import muster.ledger.store.Ledger;
import muster.shared.AgencyId;
import muster.shared.OfOperation;
import org.jspecify.annotations.Nullable;

/**
 * One agency's updates made of the ledger again, from its beginning, in the order in which they were told. The next page is read
 * while this one is told. For one thread.
 */
final class Refill {
    static final int PAGE = 1_000;
    /**
     * So many updates are stored at once. The fewer, the more of the database's work is to begin and end a copy; the more live, the
     * longer a pause of the collector, which readers feel.
     */
    private static final int LOT = 2_000;

    private final Ledger ledger;
    private final AgencyId agency;
    private final SpaceWriter writer;
    private final Situations situations;
    private @Nullable CompletableFuture<List<Recorded>> ahead;
    private long position;

    Refill(Ledger ledger, AgencyId agency, SpaceWriter writer) {
        this.ledger = ledger;
        this.agency = agency;
        this.writer = writer;
        this.situations = new Situations(ledger);
    }

    /** The last event that was read. */
    long position() {
        return position;
    }

    /**
     * Reads and writes a page, and stops where {@code last} updates are there: what comes after may not have been told yet.
     *
     * @param end where to stop however many there are, exclusive
     * @return whether there is more to read
     * @throws IllegalStateException where the ledger ends before that many
     */
    boolean page(long last, long end) {
        List<Recorded> page = writer.newest() < last ? next() : List.of();
        if (page.isEmpty() && writer.newest() < last && end == Long.MAX_VALUE) {
            throw new IllegalStateException("The ledger tells this agency less than it was told; nothing was swapped.");
        }
        for (Recorded recorded : page) {
            if (recorded.position() >= end || writer.newest() >= last) {
                ahead = null;
                writer.write();
                return false;
            }
            tell(recorded);
        }
        boolean more = !page.isEmpty() && writer.newest() < last;
        if (!more) {
            // While the last models are made.
            writer.writeFeed();
            writer.index();
        }
        if (!more || writer.unwritten() >= LOT) {
            writer.write();
        }
        return more;
    }

    private List<Recorded> next() {
        List<Recorded> read = ahead == null ? List.of() : ahead.join();
        List<Recorded> page = read.isEmpty() ? ledger.after(position, PAGE) : read;
        ahead = null;
        if (page.size() == PAGE) {
            long end = page.getLast().position();
            ahead = CompletableFuture.supplyAsync(() -> ledger.after(end, PAGE), Thread::startVirtualThread);
        }
        return page;
    }

    private void tell(Recorded recorded) {
        position = recorded.position();
        if (recorded.event() instanceof AgencyEvent event) {
            situations.after(event);
        } else if (recorded.event() instanceof OfOperation event) {
            Situation before = situations.before(event, recorded);
            Situation after = before.fold(event);
            situations.after(event, after);
            for (Update update : Disclosure.disclose(event, recorded.recordedAt(), before, after, agency)) {
                writer.tell(update, recorded.recordedAt());
            }
        }
    }
}

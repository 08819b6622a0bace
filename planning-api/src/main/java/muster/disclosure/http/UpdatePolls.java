package muster.disclosure.http;

import java.time.Duration;
import java.util.List;
import muster.disclosure.view.AgencyFeed;
import muster.disclosure.view.FeedBell;
import muster.disclosure.view.FeedItem;
import muster.disclosure.view.Updates;
import muster.shared.AgencyId;
import muster.shared.http.BadParameter;
import muster.shared.http.NoSeat;
import muster.shared.http.Reads;
import org.springframework.stereotype.Component;

/** Pulling updates: the truth that pushes only point to. */
@Component
class UpdatePolls {
    private static final long LONGEST_WAIT_SECONDS = 30;

    private final AgencyFeed feed;
    private final FeedBell bell;

    UpdatePolls(AgencyFeed feed, FeedBell bell) {
        this.feed = feed;
        this.bell = bell;
    }

    Updates poll(AgencyId agency, Reads reads) {
        long after = reads.number("after", 0);
        int limit = reads.limit();
        long wait = reads.number("wait", 0);
        if (wait > LONGEST_WAIT_SECONDS) {
            throw new BadParameter("wait", "Give wait as 0 to " + LONGEST_WAIT_SECONDS + " seconds.");
        }
        List<FeedItem> items = waitFor(agency, after, limit, Duration.ofSeconds(wait));
        return new Updates(items, items.isEmpty() ? after : items.getLast().seq());
    }

    private List<FeedItem> waitFor(AgencyId agency, long after, int limit, Duration wait) {
        long end = System.nanoTime() + wait.toNanos();
        while (true) {
            FeedBell.Ring ring = bell.listen(agency);
            // Also of one that has waited: the seat may have ended meanwhile.
            if (!feed.mayBeTold(agency)) {
                throw new NoSeat();
            }
            List<FeedItem> items = feed.after(agency, after, limit);
            Duration left = Duration.ofNanos(end - System.nanoTime());
            if (!items.isEmpty() || !left.isPositive()) {
                return items;
            }
            try {
                ring.await(left);
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
                return items;
            }
        }
    }
}

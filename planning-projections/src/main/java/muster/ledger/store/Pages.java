package muster.ledger.store;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import muster.ledger.Recorded;
import org.jspecify.annotations.Nullable;

/** One reader's way along the log, page by page. Far behind, the next page is read while this one is handled. */
final class Pages {
    static final int PAGE = 1000;
    private static final Executor AHEAD = Thread::startVirtualThread;

    private final Ledger ledger;
    private @Nullable CompletableFuture<List<Recorded>> ahead;
    private long position;

    Pages(Ledger ledger, long position) {
        this.ledger = ledger;
        this.position = position;
    }

    /** The last position that was given out. */
    long position() {
        return position;
    }

    /** Empty at the end of the log, for now. */
    List<Recorded> next() {
        CompletableFuture<List<Recorded>> read = ahead;
        ahead = null;
        List<Recorded> page = read == null ? ledger.recent().after(position, PAGE) : taken(read);
        if (!page.isEmpty()) {
            position = page.getLast().position();
        }
        if (page.size() == PAGE) {
            long end = position;
            ahead = CompletableFuture.supplyAsync(() -> ledger.recent().after(end, PAGE), AHEAD);
        }
        return page;
    }

    private static List<Recorded> taken(CompletableFuture<List<Recorded>> read) {
        try {
            return read.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }
}

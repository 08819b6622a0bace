package muster.ledger.store;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How far each read model has come in the ledger. Told in memory where this node projects; read from the token where
 * another one does.
 */
@Component
public class Progress {
    private static final long LOOK_AGAIN = TimeUnit.MILLISECONDS.toNanos(25);

    private static final Runnable AT_WORK = () -> {};

    private final Map<String, Long> reached = new ConcurrentHashMap<>();
    private final Map<String, Runnable> hurries = new ConcurrentHashMap<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private final JdbcClient jdbc;

    Progress(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A view's transaction up to {@code position} has committed. */
    public void reached(String view, long position) {
        lock.lock();
        try {
            reached.merge(view, position, Math::max);
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** @param hurry run when somebody waits for the view, which may otherwise follow at its leisure */
    public void onAwaited(String view, Runnable hurry) {
        hurries.put(view, hurry);
    }

    /** Waits until {@code view} holds {@code position}; false when the time is over before. */
    public boolean await(String view, long position, Duration atMost) throws InterruptedException {
        long end = System.nanoTime() + atMost.toNanos();
        while (reached.getOrDefault(view, 0L) < position) {
            long left = end - System.nanoTime();
            if (left <= 0) {
                return false;
            }
            hurries.getOrDefault(view, AT_WORK).run();
            if (!movedWithin(view, position, Math.min(left, LOOK_AGAIN))) {
                stored(view);
            }
        }
        return true;
    }

    /** How far a view has come as far as this node was told. */
    public long reachedHere(String view) {
        return reached.getOrDefault(view, 0L);
    }

    /** The position of every view, as committed by whichever node. */
    public Map<String, Long> all() {
        Map<String, Long> all = new TreeMap<>();
        // A view that was reset keeps a token around its token until something new is recorded.
        jdbc.sql("""
                        SELECT processor_name, coalesce(min(coalesce(token ->> 'globalIndex',
                                                                     token -> 'currentToken' ->> 'globalIndex')::bigint), 0)
                        FROM (SELECT processor_name, convert_from(token, 'UTF8')::json AS token FROM views.token) AS views
                        GROUP BY processor_name""")
                .query((row, n) -> Map.entry(row.getString(1), row.getLong(2)))
                .list()
                .forEach(view -> all.put(view.getKey(), view.getValue()));
        return all;
    }

    private boolean movedWithin(String view, long position, long nanos) throws InterruptedException {
        lock.lock();
        try {
            return reached.getOrDefault(view, 0L) >= position || moved.awaitNanos(nanos) > 0;
        } finally {
            lock.unlock();
        }
    }

    private void stored(String view) {
        Long position = all().get(view);
        if (position != null) {
            reached(view, position);
        }
    }
}

package muster.ledger.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Wakes this node's readers for what other nodes append. It listens on one connection for as long as it runs, and looks at
 * the head once a second besides, so that a notification that got lost costs a second and no event.
 */
public final class LedgerListener {
    private static final Logger LOG = LoggerFactory.getLogger(LedgerListener.class);
    private static final int LOOK_EVERY_MILLIS = 1000;
    private static final long FIRST_PAUSE = TimeUnit.MILLISECONDS.toNanos(100);
    private static final long LONGEST_PAUSE = TimeUnit.SECONDS.toNanos(5);

    private final DataSource dataSource;
    private final Doorbell doorbell;
    private volatile @Nullable Thread thread;
    private volatile @Nullable Connection listening;

    /** @param dataSource gives one connection away until {@link #stop}; better not the pool that requests wait for */
    public LedgerListener(DataSource dataSource, Ledger ledger) {
        this.dataSource = dataSource;
        this.doorbell = ledger.doorbell();
    }

    public synchronized void start() {
        if (thread == null) {
            // Known before it runs, or it would find that it is not the one and end.
            Thread begun = Thread.ofPlatform().daemon().name("ledger-listener").unstarted(this::listen);
            thread = begun;
            begun.start();
        }
    }

    public synchronized void stop() {
        Thread running = thread;
        thread = null;
        LockSupport.unpark(running);
        Connection open = listening;
        if (open != null) {
            try {
                open.abort(Runnable::run);
            } catch (SQLException e) {
                LOG.debug("The listener's connection was gone already", e);
            }
        }
    }

    private void listen() {
        long pause = FIRST_PAUSE;
        while (Thread.currentThread() == thread) {
            try (Connection connection = dataSource.getConnection();
                    Statement statement = connection.createStatement()) {
                listening = connection;
                statement.execute("listen ledger");
                pause = FIRST_PAUSE;
                hear(connection.unwrap(PGConnection.class), statement);
            } catch (SQLException e) {
                if (Thread.currentThread() == thread) {
                    LOG.warn("Listening to the ledger broke off, trying again: {}", e.getMessage());
                    LockSupport.parkNanos(pause);
                    pause = Math.min(2 * pause, LONGEST_PAUSE);
                }
            } finally {
                listening = null;
            }
        }
    }

    /** The head is the news: it tells all that the notifications do, and what was missed while no connection was up. */
    private void hear(PGConnection notifications, Statement statement) throws SQLException {
        while (Thread.currentThread() == thread) {
            try (ResultSet head = statement.executeQuery("select position from ledger.head")) {
                head.next();
                doorbell.ring(head.getLong(1));
            }
            notifications.getNotifications(LOOK_EVERY_MILLIS);
        }
    }
}

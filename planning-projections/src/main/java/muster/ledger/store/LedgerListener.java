package muster.ledger.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Wakes this node's readers for what other nodes append. It listens on one connection for as long as it runs, and looks at
 * the head once a second besides, so that a notification that got lost costs a second and no event. What else nodes tell
 * each other by notifications comes over the same connection.
 */
public final class LedgerListener {
    private static final Logger LOG = LoggerFactory.getLogger(LedgerListener.class);
    private static final long LOOK_EVERY = TimeUnit.SECONDS.toNanos(1);
    private static final long FIRST_PAUSE = TimeUnit.MILLISECONDS.toNanos(100);
    private static final long LONGEST_PAUSE = TimeUnit.SECONDS.toNanos(5);

    private final DataSource dataSource;
    private final Doorbell doorbell;
    private final List<Channel> channels;
    private volatile @Nullable Thread thread;
    private volatile @Nullable Connection listening;

    /**
     * Something else that nodes tell each other.
     *
     * @param name of the channel in PostgreSQL, lower case
     * @param heard gets the payload of each notification, on the listener's thread; it must not wait
     * @param missed runs whenever listening begins, for what was told while nobody listened
     */
    public record Channel(String name, Consumer<String> heard, Runnable missed) {}

    /** @param dataSource gives one connection away until {@link #stop}; better not the pool that requests wait for */
    public LedgerListener(DataSource dataSource, Ledger ledger, Channel... channels) {
        this.dataSource = dataSource;
        this.doorbell = ledger.doorbell();
        this.channels = List.of(channels);
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
                for (Channel channel : channels) {
                    statement.execute("listen " + channel.name());
                    channel.missed().run();
                }
                pause = FIRST_PAUSE;
                hear(connection.unwrap(PGConnection.class), statement);
            } catch (SQLException | RuntimeException e) {
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

    /** Once a second the head is asked besides: it tells all that notifications do, and what was missed while no connection was up. */
    private void hear(PGConnection notifications, Statement statement) throws SQLException {
        long look = System.nanoTime();
        while (Thread.currentThread() == thread) {
            long left = TimeUnit.NANOSECONDS.toMillis(look - System.nanoTime());
            if (left <= 0) {
                try (ResultSet head = statement.executeQuery("select position from ledger.head")) {
                    head.next();
                    doorbell.ring(head.getLong(1));
                }
                look = System.nanoTime() + LOOK_EVERY;
                left = TimeUnit.NANOSECONDS.toMillis(LOOK_EVERY);
            }
            for (PGNotification told : notifications.getNotifications((int) left)) {
                tell(told.getName(), told.getParameter());
            }
        }
    }

    private void tell(String name, String news) {
        if (name.equals("ledger")) {
            doorbell.ring(Long.parseLong(news));
        }
        channels.stream()
                .filter(channel -> channel.name().equals(name))
                .forEach(channel -> channel.heard().accept(news));
    }
}

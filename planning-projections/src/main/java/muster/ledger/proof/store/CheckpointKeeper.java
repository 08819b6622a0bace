package muster.ledger.proof.store;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import muster.ledger.proof.Note;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Signs what has grown, on one node at a time: who holds the lease does the work, the others look on. A lease that ran out while
 * its holder stood still does no harm ({@link Checkpoints}).
 */
public final class CheckpointKeeper {
    private static final Logger LOG = LoggerFactory.getLogger(CheckpointKeeper.class);
    private static final int LEASED_ROUNDS = 10;
    /** The map of heads may take a hundredth of one core. */
    private static final int HEADS_SHARE = 100;

    private static final long FORGET_EVERY = Duration.ofHours(1).toNanos();

    private final JdbcClient jdbc;
    private final Checkpoints checkpoints;
    private final StoredHeads heads;
    private final UnaryOperator<Note> cosign;
    private final String node;
    private final Duration every;
    private volatile @Nullable Thread thread;
    private volatile boolean broken;
    private long nextHeads = System.nanoTime();
    private long nextForget = System.nanoTime();

    /**
     * @param cosign asks witnesses to add their signatures; gives the note back as it is where there are none
     * @param node the name of this node in the lease
     */
    public CheckpointKeeper(
            DataSource dataSource,
            Checkpoints checkpoints,
            StoredHeads heads,
            UnaryOperator<Note> cosign,
            String node,
            Duration every) {
        this.jdbc = JdbcClient.create(dataSource);
        this.checkpoints = checkpoints;
        this.heads = heads;
        this.cosign = cosign;
        this.node = node;
        this.every = every;
    }

    public synchronized void start() {
        if (thread == null) {
            // Known before it runs, or it would find that it is not the one and end.
            Thread begun =
                    Thread.ofPlatform().daemon().name("ledger-checkpoints").unstarted(this::keep);
            thread = begun;
            begun.start();
        }
    }

    public synchronized void stop() throws InterruptedException {
        Thread running = thread;
        thread = null;
        if (running != null) {
            LockSupport.unpark(running);
            running.join(Duration.ofSeconds(5));
        }
    }

    /** Whether this node found that the log is not what was signed. */
    public boolean isBroken() {
        return broken;
    }

    private void keep() {
        while (Thread.currentThread() == thread) {
            try {
                if (isMine()) {
                    round();
                }
                broken = false;
            } catch (LedgerBroken e) {
                if (!broken) {
                    LOG.error("THE LEDGER IS NOT WHAT WAS SIGNED. Nothing more is signed. {}", e.getMessage());
                }
                broken = true;
            } catch (RuntimeException e) {
                LOG.warn("No checkpoint this time, trying again: {}", e.getMessage());
            }
            LockSupport.parkNanos(every.toNanos());
        }
    }

    private boolean isMine() {
        return jdbc.sql("select ledger.lease_checkpoint(?, ?)")
                .params(node, Math.max(1.0, LEASED_ROUNDS * every.toMillis() / 1000.0))
                .query(Boolean.class)
                .single();
    }

    private void round() {
        if (System.nanoTime() - nextForget >= 0) {
            jdbc.sql("select ledger.forget_answers()").query().singleRow();
            nextForget = System.nanoTime() + FORGET_EVERY;
        }
        if (!checkpoints.isDue()) {
            return;
        }
        long begun = System.nanoTime();
        if (begun - nextHeads >= 0) {
            heads.record();
            nextHeads = System.nanoTime() + HEADS_SHARE * (System.nanoTime() - begun);
        }
        checkpoints.sign().ifPresent(note -> {
            Note cosigned = cosign.apply(note);
            if (!cosigned.equals(note)) {
                checkpoints.keepCosigned(cosigned);
            }
        });
    }
}

package muster.disclosure.http;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import muster.shared.Actor;

/**
 * One reader's stream. Who has all that came before is handed what is new by the agency's crier, as far as it takes it at once;
 * everything else is written by a thread of the stream's own, as fast as the reader takes it.
 */
final class UpdateStream {
    /** Readers were promised to hear something that often. */
    private static final long MOST_SILENCE = TimeUnit.SECONDS.toNanos(15);
    /** Where one has to speak, those do that were silent for so long: so few moments are enough for many streams. */
    private static final long LEAST_SILENCE = MOST_SILENCE / 2;

    private static final byte[] OPEN = ":open\n\n".getBytes(US_ASCII);
    private static final byte[] BEAT = ":heartbeat\n\n".getBytes(US_ASCII);

    private final Actor reader;
    private final Instant until;
    private final StreamConnection connection;
    private final Semaphore woken = new Semaphore(0);
    /** Of whoever writes. */
    private final ReentrantLock pen = new ReentrantLock();

    private boolean owing;
    private volatile long spoke = System.nanoTime();
    /** Of the crier: when this was woken to speak, which it does as soon as its reader lets it. */
    private long told = spoke;

    private volatile long after;
    private volatile long recorded;
    private volatile boolean open = true;

    /** @param until when the reader's token is no longer good, and the stream ends */
    UpdateStream(Actor reader, long after, Instant until, StreamConnection connection) {
        this.reader = reader;
        this.after = after;
        this.recorded = after;
        this.until = until;
        this.connection = connection;
    }

    Actor reader() {
        return reader;
    }

    Instant until() {
        return until;
    }

    /** The number of the last update that was written. */
    long after() {
        return after;
    }

    /** Up to which number it is on record that the reader was given updates. */
    long recorded() {
        return recorded;
    }

    void recorded(long seq) {
        recorded = seq;
    }

    boolean isOpen() {
        return open;
    }

    void end() {
        open = false;
        wake();
    }

    /** Lets its thread look what there is to do. */
    void wake() {
        woken.release();
    }

    /** When it {@linkplain #hasToSpeak has to speak} at the latest. */
    Instant due(Instant now) {
        Instant beat = now.plusNanos(MOST_SILENCE - silence(System.nanoTime()));
        return now.isBefore(until) && until.isBefore(beat) ? until : beat;
    }

    /** Whether to wake its thread because of a long silence, or since its reader's token is over; who asks is believed to do so. */
    boolean hasToSpeak(Instant now) {
        long asked = System.nanoTime();
        boolean has = silence(asked) >= LEAST_SILENCE || !now.isBefore(until);
        told = has ? asked : told;
        return has;
    }

    private long silence(long now) {
        return Math.min(now - spoke, now - told);
    }

    void pump(AgencyFrames frames) {
        try {
            begin();
            while (open && frames.mayRead(this)) {
                // Before the frames are asked for, so that none is missed in between.
                woken.drainPermits();
                if (!wrote(frames)) {
                    woken.acquire();
                    heartbeat();
                }
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } catch (IOException | RuntimeException gone) {
            // The reader left, or it cannot be served now; it resumes after the last number that it has.
        } finally {
            open = false;
            frames.remove(this);
        }
    }

    private void begin() throws IOException {
        pen.lock();
        try {
            connection.write(OPEN);
            connection.flush();
            spoke = System.nanoTime();
        } finally {
            pen.unlock();
        }
    }

    /**
     * Hands what is new to who has all that came before, without waiting for anybody; does nothing where the stream's own thread is at
     * work or has to be.
     */
    void offer(UpdateFrame news) {
        if (!pen.tryLock()) {
            return;
        }
        try {
            if (open && !owing) {
                owing = !connection.writeNow(news.bytes());
                after = news.seq();
                spoke = System.nanoTime();
                if (owing) {
                    wake();
                }
            }
        } catch (IOException | RuntimeException gone) {
            end();
        } finally {
            pen.unlock();
        }
    }

    private boolean wrote(AgencyFrames frames) throws IOException {
        pen.lock();
        try {
            if (owing) {
                connection.flush();
                owing = false;
            }
            List<UpdateFrame> next = frames.after(this);
            for (UpdateFrame frame : next) {
                connection.write(frame.bytes());
            }
            if (next.isEmpty()) {
                return false;
            }
            connection.flush();
            after = next.getLast().seq();
            spoke = System.nanoTime();
            return true;
        } finally {
            pen.unlock();
        }
    }

    private void heartbeat() throws IOException {
        pen.lock();
        try {
            if (System.nanoTime() - spoke >= LEAST_SILENCE) {
                connection.write(BEAT);
                connection.flush();
                spoke = System.nanoTime();
            }
        } finally {
            pen.unlock();
        }
    }
}

package muster.disclosure.http;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import muster.shared.Actor;

/** One reader's stream: a thread that writes what the reader does not have, as fast as that takes it. */
final class UpdateStream {
    /** A stream is looked at every fifteen seconds; one that spoke shortly before is left until the next time. */
    private static final long LEAST_SILENCE = TimeUnit.MILLISECONDS.toNanos(7_500);

    private static final byte[] OPEN = ":open\n\n".getBytes(US_ASCII);
    private static final byte[] BEAT = ":heartbeat\n\n".getBytes(US_ASCII);

    private final Actor reader;
    private final Instant until;
    private final StreamConnection connection;
    private long beat = System.nanoTime();
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

    /** Its thread finds out when it is next woken. */
    void end() {
        open = false;
    }

    void pump(AgencyFrames frames) {
        try {
            connection.write(OPEN);
            connection.flush();
            while (open && frames.mayRead(this)) {
                AgencyFrames.Turn turn = frames.listen();
                List<AgencyFrames.Frame> next = frames.after(this);
                if (next.isEmpty()) {
                    turn.await();
                    heartbeat();
                } else {
                    write(next);
                }
            }
        } catch (IOException | RuntimeException gone) {
            // The reader left, or it cannot be served now; it resumes after the last number that it has.
            open = false;
        } finally {
            frames.remove(this);
        }
    }

    private void write(List<AgencyFrames.Frame> next) throws IOException {
        for (AgencyFrames.Frame frame : next) {
            connection.write(frame.bytes());
        }
        connection.flush();
        after = next.getLast().item().seq();
        beat = System.nanoTime();
    }

    private void heartbeat() throws IOException {
        long now = System.nanoTime();
        if (now - beat >= LEAST_SILENCE) {
            connection.write(BEAT);
            connection.flush();
            beat = now;
        }
    }
}

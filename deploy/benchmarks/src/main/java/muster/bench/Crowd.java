package muster.bench;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Many readers of streams on one thread, which notes when each has an update. */
final class Crowd implements AutoCloseable {
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(60);
    private static final double P99 = 0.99;

    private final List<SocketChannel> readers = new ArrayList<>();
    private final Selector selector = Selector.open();
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(16_384);
    private final long epoch = epochNanos(Instant.now()) - System.nanoTime();
    private final long[] had;
    private String first = "";
    private int open;

    /** When an update was made known that a reader was told of. */
    interface Moment {
        /** @param frame all that the reader was told */
        Instant of(String frame) throws Exception;
    }

    /**
     * When one update was where, in milliseconds.
     *
     * @param p99 from its moment to the 99th of a hundred readers
     * @param spread from the first reader to that one
     */
    record Times(double p99, double spread) {}

    Crowd(int many) throws IOException {
        had = new long[many];
    }

    /** One after the other, each until its first line is there. @param request all of it */
    Crowd join(int port, String request) throws IOException {
        SocketChannel reader = SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        reader.write(ByteBuffer.wrap(request.getBytes(US_ASCII)));
        StringBuilder head = new StringBuilder();
        while (head.indexOf(":open") < 0) {
            if (reader.read(buffer.clear()) < 0 || head.length() > buffer.capacity()) {
                throw new IOException("No stream: " + head);
            }
            head.append(UTF_8.decode(buffer.flip()));
        }
        reader.configureBlocking(false);
        reader.register(selector, SelectionKey.OP_READ, open++);
        readers.add(reader);
        return this;
    }

    /** @param deed lets an update be told */
    Times told(Callers.Deed deed, Moment known) throws Exception {
        Arrays.fill(had, 0);
        first = "";
        Thread telling = Thread.ofPlatform().start(() -> {
            try {
                deed.once();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        long end = System.nanoTime() + PATIENCE;
        int left = had.length;
        while (left > 0 && System.nanoTime() < end) {
            left -= taken();
        }
        telling.join();
        if (left > 0) {
            throw new IllegalStateException(left + " readers have not heard of it.");
        }
        long moment = epochNanos(known.of(first)) - epoch;
        long[] sorted = Arrays.stream(had).sorted().toArray();
        long late = sorted[(int) (sorted.length * P99)];
        return new Times((late - moment) / 1e6, (late - sorted[0]) / 1e6);
    }

    private int taken() throws IOException {
        int[] taken = {0};
        selector.select(key -> taken[0] += took(key), 100);
        return taken[0];
    }

    private int took(SelectionKey key) {
        try {
            if (((SocketChannel) key.channel()).read(buffer.clear()) < 0) {
                throw new IllegalStateException("A stream was closed.");
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        int reader = (int) key.attachment();
        if (had[reader] != 0 || !hasUpdate(buffer.flip())) {
            return 0;
        }
        had[reader] = System.nanoTime();
        if (first.isEmpty()) {
            first = UTF_8.decode(buffer).toString();
        }
        return 1;
    }

    /** A heartbeat may come in one piece with it. */
    private static boolean hasUpdate(ByteBuffer read) {
        return read.get(0) != ':' || UTF_8.decode(read.duplicate()).toString().contains("\nid:");
    }

    private static long epochNanos(Instant instant) {
        return TimeUnit.SECONDS.toNanos(instant.getEpochSecond()) + instant.getNano();
    }

    @Override
    public void close() throws IOException {
        for (SocketChannel reader : readers) {
            reader.close();
        }
        selector.close();
    }
}

package muster.ledger.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * How quick a log is verified: {@code LogVerifierBench [events] [streams] [bytes of payload]}. Only the leaf hashes are kept
 * beforehand; the rows are made while they are read, as a database's driver would, and that time counts.
 */
final class LogVerifierBench {
    private final int events;
    private final String[] streams;
    private final byte[] payload;
    private final byte[] metadata = "m".repeat(150).getBytes(UTF_8);
    private final byte[][] heads = new byte[10][];
    private final byte[] leaves;

    private LogVerifierBench(int events, int streams, int bytes) {
        this.events = events;
        this.streams = IntStream.range(0, streams)
                .mapToObj(i -> "operation/" + new UUID(i, ~i))
                .toArray(String[]::new);
        this.payload = "p".repeat(bytes).getBytes(UTF_8);
        this.leaves = new byte[events * Hash.BYTES];
    }

    @SuppressWarnings("SystemOut")
    public static void main(String[] args) {
        int[] given = Arrays.stream(args).mapToInt(Integer::parseInt).toArray();
        LogVerifierBench bench = new LogVerifierBench(
                given.length > 0 ? given[0] : 1_000_000,
                given.length > 1 ? given[1] : 50_000,
                given.length > 2 ? given[2] : 400);
        bench.record();
        for (int round = 0; round < 3; round++) {
            long start = cpu();
            LogReport report = LogVerifier.verify(bench.rows(), List.of((long) bench.events));
            double seconds = (cpu() - start) / 1e9;
            System.out.printf(
                    "%,d events, %,d streams, %d bytes each: %.2f s of one core, %,.0f events/s; %d damages, %d of %d heads maps compared; heap %d MiB of %d%n",
                    report.size(),
                    bench.streams.length,
                    bench.payload.length,
                    seconds,
                    report.size() / seconds,
                    report.damages().size(),
                    report.headsCompared(),
                    report.headsRecorded(),
                    Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory() >> 20,
                    Runtime.getRuntime().maxMemory() >> 20);
        }
    }

    /** Other work on the machine does not count; one thread does all of ours but the collector's. */
    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    /** What the ledger did when the events came: each leaf once. */
    private void record() {
        LeafBuffer buffer = new LeafBuffer();
        Map<String, Tail> tails = new HashMap<>();
        for (int index = 0; index < events; index++) {
            if (isHeads(index)) {
                List<HeadsMap.Head> then = new ArrayList<>();
                tails.values()
                        .forEach(tail -> then.add(new HeadsMap.Head(tail.stream, tail.version, Hash.of(tail.leaf))));
                HeadsMap map = HeadsMap.of(then);
                heads[index / (events / heads.length)] = "{\"size\":%d,\"streams\":%d,\"root\":\"%s\"}"
                        .formatted(index, map.streams(), map.root().hex())
                        .getBytes(UTF_8);
            }
            StoredEvent row = row(index);
            Tail tail = tails.computeIfAbsent(row.stream(), Tail::new);
            tail.leaf = buffer.hash(row, tail.name, row.type().getBytes(UTF_8), tail.leaf);
            tail.version = row.version();
            System.arraycopy(tail.leaf, 0, leaves, index * Hash.BYTES, Hash.BYTES);
        }
    }

    private boolean isHeads(int index) {
        return index % (events / heads.length) == events / heads.length - 1;
    }

    private StoredEvent row(int index) {
        boolean isHeads = isHeads(index);
        int each = events / heads.length;
        // Heads take the places of ordinary events, so the others are counted without them.
        int ordinary = index - index / each;
        return new StoredEvent(
                index + 1L,
                isHeads ? HeadsPayload.STREAM : streams[ordinary % streams.length],
                isHeads ? index / each : ordinary / streams.length,
                new UUID(index, index),
                Instant.ofEpochSecond(1_795_500_000L + index, 1000),
                isHeads ? HeadsPayload.TYPE : "raid-scheduled",
                1,
                isHeads ? java.util.Objects.requireNonNull(heads[index / each]) : payload.clone(),
                metadata.clone(),
                new byte[2 * Hash.BYTES],
                Arrays.copyOfRange(leaves, index * Hash.BYTES, (index + 1) * Hash.BYTES));
    }

    private Iterator<StoredEvent> rows() {
        return IntStream.range(0, events).mapToObj(this::row).iterator();
    }
}

package muster.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody at an agency who keeps what the agency is told, and breaks down now and then. */
abstract class Subscriber implements AutoCloseable {
    static final JsonMapper JSON = JsonMapper.shared();
    private static final long AGAIN = TimeUnit.MILLISECONDS.toNanos(100);

    /**
     * One update as it came.
     *
     * @param id by which whoever gets it twice drops it
     */
    record Receipt(String id, long seq, String operation, JsonNode told) {}

    final MortalDemo muster;
    final String agency;
    final String token;
    final Random random;
    volatile boolean done;

    private final Map<Long, Receipt> first = new LinkedHashMap<>();
    private final List<String> unlike = new ArrayList<>();
    private int again;

    Subscriber(MortalDemo muster, String agency, String token, long seed) {
        this.muster = muster;
        this.agency = agency;
        this.token = token;
        this.random = new Random(seed);
    }

    abstract void begin() throws Exception;

    /** Whether this is what the feed says under that number. */
    abstract boolean tells(Receipt receipt, JsonNode item);

    final synchronized void take(Receipt receipt) {
        Receipt before = first.putIfAbsent(receipt.seq(), receipt);
        if (before != null) {
            again++;
            if (!before.equals(receipt)) {
                unlike.add(before + " came again as " + receipt);
            }
        }
    }

    final synchronized int taken() {
        return first.size();
    }

    final synchronized int again() {
        return again;
    }

    final boolean mishap(int oneIn) {
        return random.nextInt(oneIn) == 0;
    }

    static void pause() {
        LockSupport.parkNanos(AGAIN);
    }

    /** Everything once or more, nothing that the feed does not say, and of each operation in order. */
    final synchronized void assertHas(List<JsonNode> feed) {
        assertThat(unlike).as("duplicates that are not equal").isEmpty();
        assertThat(first).hasSize(feed.size());
        for (int n = 0; n < feed.size(); n++) {
            JsonNode item = feed.get(n);
            assertThat(item.get("seq").asLong()).isEqualTo(n + 1);
            Receipt receipt = first.get(n + 1L);
            assertThat(receipt).as("number %d of %s", n + 1, agency).isNotNull();
            assertThat(tells(receipt, item)).as("%s is %s", receipt, item).isTrue();
        }
        Map<String, Long> last = new HashMap<>();
        first.values()
                .forEach(receipt -> assertThat(receipt.seq())
                        .as("order of %s", receipt)
                        .isGreaterThan(last.getOrDefault(receipt.operation(), 0L))
                        .satisfies(seq -> last.put(receipt.operation(), seq)));
    }

    @Override
    public abstract void close();
}

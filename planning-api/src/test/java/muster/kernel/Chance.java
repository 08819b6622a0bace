package muster.kernel;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** Choices that a seed repeats. */
final class Chance {
    private final Random random;

    Chance(long seed) {
        // Neighbouring seeds would begin alike.
        random = new Random(seed * 0x9E3779B97F4A7C15L ^ seed >>> 17);
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    boolean oneIn(int times) {
        return random.nextInt(times) == 0;
    }

    <T> T of(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    @SafeVarargs
    final <T> T of(T... all) {
        return all[random.nextInt(all.length)];
    }

    Duration hours(int least, int most) {
        return Duration.ofMinutes(15L * between(4 * least, 4 * most));
    }

    /** Of version 4, as everywhere. */
    UUID id() {
        return new UUID(random.nextLong() & ~0xf000L | 0x4000L, random.nextLong() >>> 2 | 0x8000_0000_0000_0000L);
    }
}

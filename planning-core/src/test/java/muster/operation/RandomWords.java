package muster.operation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;
import muster.shared.Window;

/** Values that occur nowhere else, so that one which is found somewhere came from where it was made. */
final class RandomWords {
    private final RandomGenerator random;

    RandomWords(RandomGenerator random) {
        this.random = random;
    }

    UUID id() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    String word(String what) {
        return what + "-" + Long.toHexString(random.nextLong());
    }

    /** Within two weeks, mostly by day, one to four hours. */
    Window window(Instant now) {
        int hour = random.nextInt(4) == 0 ? random.nextInt(24) : random.nextInt(8, 18);
        Instant start = LocalDate.ofInstant(now, SafeHarbor.ZONE)
                .plusDays(random.nextInt(14))
                .atTime(hour, random.nextInt(60))
                .atZone(SafeHarbor.ZONE)
                .toInstant();
        return new Window(start, start.plus(Duration.ofHours(random.nextInt(1, 5))));
    }

    <T> T oneOf(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    @SafeVarargs
    final <T> T oneOf(T... some) {
        return some[random.nextInt(some.length)];
    }
}

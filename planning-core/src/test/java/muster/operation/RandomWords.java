package muster.operation;

import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;

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

    <T> T oneOf(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    @SafeVarargs
    final <T> T oneOf(T... some) {
        return some[random.nextInt(some.length)];
    }
}

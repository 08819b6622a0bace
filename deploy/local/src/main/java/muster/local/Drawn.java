package muster.local;

import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;

/** Ids that look like any other and are the same at each telling. */
final class Drawn implements Supplier<UUID> {
    private static final long VERSION_4 = 0x4000L;
    private static final long VARIANT = Long.MIN_VALUE;

    private final Random random = new Random(20_190_701);

    @Override
    public UUID get() {
        long high = random.nextLong() & ~0xF000L | VERSION_4;
        long low = random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL | VARIANT;
        return new UUID(high, low);
    }
}

package muster.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.ByteBuffer;
import java.util.UUID;

/**
 * Names that two raids are too near each other in place and time. Made from both raids and both windows: the same from
 * either side, and another one as soon as one of them is moved, so that an agreement never outlives what was agreed on. Each
 * raid's id is random and known to its own side only, so nobody makes it who knows one of them.
 */
public record ConflictId(@JsonValue UUID value) {
    private static final long VERSION = 0xFFFF_FFFF_FFFF_0FFFL;
    private static final long RANDOM = 0x4000L;

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ConflictId {
        if (value == null) {
            throw new Invalid("id-missing", "Give a conflict by its id, a UUID.");
        }
    }

    public static ConflictId of(String text) {
        return new ConflictId(UUID.fromString(text));
    }

    public static ConflictId between(RaidId one, Window ofOne, RaidId other, Window ofOther) {
        boolean inOrder = one.value().compareTo(other.value()) < 0;
        ByteBuffer pair = ByteBuffer.allocate(80);
        put(pair, inOrder ? one : other, inOrder ? ofOne : ofOther);
        put(pair, inOrder ? other : one, inOrder ? ofOther : ofOne);
        UUID hash = UUID.nameUUIDFromBytes(pair.array());
        return new ConflictId(
                new UUID((hash.getMostSignificantBits() & VERSION) | RANDOM, hash.getLeastSignificantBits()));
    }

    private static void put(ByteBuffer pair, RaidId raid, Window window) {
        pair.putLong(raid.value().getMostSignificantBits())
                .putLong(raid.value().getLeastSignificantBits())
                .putLong(window.start().getEpochSecond())
                .putInt(window.start().getNano())
                .putLong(window.end().getEpochSecond())
                .putInt(window.end().getNano());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

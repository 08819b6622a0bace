package muster.ledger.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.jspecify.annotations.Nullable;

/** A stream's last event, while a log goes by. */
final class Tail {
    private static final byte[] NONE = new byte[Hash.BYTES];

    final String stream;
    final byte[] name;
    long version = -1;
    byte[] leaf = NONE;

    /** Where the stored leaf was not the recomputed one: the other of the two, as nobody knows which the next event stands on. */
    byte @Nullable [] other;

    Tail(String stream) {
        this.stream = stream;
        this.name = stream.getBytes(UTF_8);
    }
}

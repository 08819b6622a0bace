package muster.ledger.store;

import java.security.SecureRandom;
import java.util.List;
import java.util.function.Supplier;
import muster.ledger.EventTypes;
import muster.ledger.proof.Hash;
import muster.ledger.proof.Leaf;
import org.springframework.util.function.SingletonSupplier;

/** Makes of an event what its leaf record holds before it has its place. */
final class Sealer {
    private final SecureRandom random = new SecureRandom();
    private final Supplier<Pseudonyms> pseudonyms;

    /** @param key of this ledger's pseudonyms; asked at the first event, not before: nodes start before their database answers */
    Sealer(Supplier<byte[]> key) {
        this.pseudonyms = SingletonSupplier.of(() -> new Pseudonyms(key.get()));
    }

    Leaf.Sealed seal(NewEvent event, String type, byte[] payload, byte[] metadata) {
        byte[] salt = new byte[Hash.BYTES];
        random.nextBytes(salt);
        return new Leaf.Sealed(
                event.eventId(),
                pseudonyms.get().actor(event.metadata()),
                Hash.of(salt),
                Hash.digest(payload),
                Hash.digest(metadata),
                EventTypes.REVISION,
                event.stream(),
                type,
                List.of());
    }
}

package muster.ledger.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import muster.ledger.EventTypes;
import muster.ledger.proof.Hash;
import muster.ledger.proof.Leaf;
import org.jspecify.annotations.Nullable;

/** Makes of an event the part of its leaf record that is known before it has its place. */
final class Sealer {
    private static final String HMAC = "HmacSHA256";

    private final SecureRandom random = new SecureRandom();
    private final Supplier<byte[]> pseudonymKey;
    private volatile @Nullable SecretKeySpec key;

    /** @param pseudonymKey asked once, when the first event is sealed */
    Sealer(Supplier<byte[]> pseudonymKey) {
        this.pseudonymKey = pseudonymKey;
    }

    byte[] tail(NewEvent event, String type, byte[] payload, byte[] metadata) {
        byte[] salt = new byte[Hash.BYTES];
        random.nextBytes(salt);
        return new Leaf.Sealed(
                        event.eventId(),
                        actor(event.metadata()),
                        Hash.of(salt),
                        Hash.digest(payload),
                        Hash.digest(metadata),
                        EventTypes.REVISION,
                        event.stream(),
                        type,
                        List.of())
                .tail();
    }

    private Hash actor(Map<String, String> metadata) {
        String person = metadata.get("sub");
        if (person == null) {
            return Hash.ZERO;
        }
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(key());
            return Hash.of(mac.doFinal(person.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has " + HMAC, e);
        }
    }

    private SecretKeySpec key() {
        SecretKeySpec known = key;
        if (known == null) {
            known = new SecretKeySpec(pseudonymKey.get(), HMAC);
            key = known;
        }
        return known;
    }
}

package muster.disclosure.http;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import muster.shared.RecordId;
import muster.shared.http.KeyFile;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The secret part of a link's address: its id and 24 bytes that are derived from the key of webhooks (HKDF, RFC 5869), so that it stands in no
 * event and no table. Who does not have the key finds no address in a thousand years of asking.
 */
@Component
class CalendarSecrets {
    private static final int ID = 16;
    private static final int PROOF = 24;

    private final KeyFile master;

    CalendarSecrets(@Value("${muster.webhooks.key:}") String file) throws IOException {
        master = new KeyFile(file, "webhooks");
    }

    /** Whether there is a key: without it no link can be made. */
    void assertThere() {
        master.text();
    }

    String of(RecordId link) {
        byte[] proof = proof(link);
        ByteBuffer secret = ByteBuffer.allocate(ID + PROOF)
                .putLong(link.value().getMostSignificantBits())
                .putLong(link.value().getLeastSignificantBits())
                .put(proof);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(secret.array());
    }

    /** Empty unless it was made here. */
    Optional<RecordId> linkOf(String secret) {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(secret);
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
        if (!master.isThere() || bytes.length != ID + PROOF) {
            return Optional.empty();
        }
        ByteBuffer id = ByteBuffer.wrap(bytes);
        RecordId link = new RecordId(new UUID(id.getLong(), id.getLong()));
        byte[] proof = Arrays.copyOfRange(bytes, ID, bytes.length);
        return MessageDigest.isEqual(proof, proof(link)) ? Optional.of(link) : Optional.empty();
    }

    private byte[] proof(RecordId link) {
        return master.derive("muster calendar link " + link, PROOF);
    }
}

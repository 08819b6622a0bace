package muster.disclosure.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.KDF;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import muster.decision.NoSuch;
import muster.shared.RecordId;
import muster.shared.http.KeyFile;
import org.jspecify.annotations.Nullable;
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

    private final @Nullable SecretKeySpec master;

    CalendarSecrets(@Value("${muster.webhooks.key:}") String file) throws IOException {
        master = file.isEmpty() ? null : new SecretKeySpec(KeyFile.read(file, "webhooks"), "HKDF");
    }

    /** Whether there is a key: without it no link can be made. */
    void assertThere() {
        if (master == null) {
            throw new NoSuch("key for webhooks");
        }
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
        if (master == null || bytes.length != ID + PROOF) {
            return Optional.empty();
        }
        ByteBuffer id = ByteBuffer.wrap(bytes);
        RecordId link = new RecordId(new UUID(id.getLong(), id.getLong()));
        byte[] proof = Arrays.copyOfRange(bytes, ID, bytes.length);
        return MessageDigest.isEqual(proof, proof(link)) ? Optional.of(link) : Optional.empty();
    }

    private byte[] proof(RecordId link) {
        assertThere();
        try {
            byte[] purpose = ("muster calendar link " + link).getBytes(UTF_8);
            return KDF.getInstance("HKDF-SHA256")
                    .deriveData(HKDFParameterSpec.ofExtract().addIKM(master).thenExpand(purpose, PROOF));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java of 25 has HKDF-SHA256.", e);
        }
    }
}

package muster.ledger.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import muster.ledger.proof.Hash;

/**
 * Who acted, as leaf records say it: the same person is the same 32 bytes all over one ledger, other bytes in any other, and
 * nobody without the ledger's key can try names out.
 */
final class Pseudonyms {
    private static final String ALGORITHM = "HmacSHA256";
    private static final String SUBJECT = "sub";

    private final SecretKeySpec key;

    Pseudonyms(byte[] key) {
        this.key = new SecretKeySpec(key, ALGORITHM);
    }

    /** Zeros where the metadata names nobody. */
    Hash actor(Map<String, String> metadata) {
        String subject = metadata.get(SUBJECT);
        return subject == null ? Hash.ZERO : Hash.of(keyed().doFinal(subject.getBytes(UTF_8)));
    }

    private Mac keyed() {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HMAC with SHA-256", e);
        }
    }
}

package muster.disclosure.webhook.http;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import muster.disclosure.webhook.event.SignatureScheme;
import muster.ledger.proof.Ed25519;
import muster.shared.RecordId;
import muster.shared.http.KeyFile;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The keys of each receiver, derived from one that the service keeps in a file (HKDF, RFC 5869): none stands in an event or a
 * table, and each generation of each receiver has its own.
 */
@Component
class WebhookKeys {
    private static final String HMAC = "HmacSHA256";
    private static final int BYTES = 32;

    private final KeyFile master;

    /** @param file whose text is the key; none where this Muster delivers nothing */
    WebhookKeys(@Value("${muster.webhooks.key:}") String file) throws IOException {
        master = new KeyFile(file, "webhooks");
    }

    /** Whether there is one: without it no receiver can be named. */
    void assertThere() {
        master.text();
    }

    /** One signature as Standard Webhooks writes it: the scheme, a comma, the bytes in Base64. */
    String sign(RecordId webhook, int generation, SignatureScheme scheme, byte[] content) {
        byte[] seed = seed(webhook, generation, scheme);
        return switch (scheme) {
            case ED25519 -> "v1a," + base64(Ed25519.of(seed).sign(content));
            case HMAC_SHA256 -> "v1," + base64(mac(seed, content));
        };
    }

    /** 32 bytes with which everybody can check the signatures of {@code v1a}. */
    byte[] publicKey(RecordId webhook, int generation) {
        return Ed25519.of(seed(webhook, generation, SignatureScheme.ED25519))
                .publicKey()
                .bytes();
    }

    /** 32 bytes that the receiver must keep to itself: with them it checks {@code v1}, and anyone could make it. */
    byte[] secret(RecordId webhook, int generation) {
        return seed(webhook, generation, SignatureScheme.HMAC_SHA256);
    }

    private byte[] seed(RecordId webhook, int generation, SignatureScheme scheme) {
        return master.derive("muster webhook " + webhook + " " + generation + " " + scheme, BYTES);
    }

    private static byte[] mac(byte[] secret, byte[] content) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(secret, HMAC));
            return mac.doFinal(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has " + HMAC + ".", e);
        }
    }

    static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}

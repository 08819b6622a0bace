package muster.shared.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import muster.ledger.store.DataKeys;
import muster.shared.RecordId;
import muster.shared.Sealed;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Seals words before they become part of a command, and opens them for whoever may read them: AES-256-GCM under a key of their own,
 * which lies in a table and is itself sealed under the service's key, which does not. What is read needs all three.
 */
@Component
public class Sealing {
    private static final String AES = "AES";
    private static final int KEY = 32;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();
    private final DataKeys keys;
    private final KeyFile master;

    /** @param file whose text is the key; none where this Muster seals nothing */
    Sealing(DataKeys keys, @Value("${muster.sealing.key:}") String file) throws IOException {
        this.keys = keys;
        this.master = new KeyFile(file, "sealing");
    }

    /**
     * @param about what the words belong to: sealed bytes that were moved elsewhere are not opened there
     * @param forGood whether the key is kept; of what is only tried out nothing remains
     */
    public Sealed seal(String text, String about, boolean forGood) {
        RecordId id = new RecordId(UUID.randomUUID());
        byte[] key = random(KEY);
        byte[] wrapped = encrypted(master(), key, id.toString());
        if (forGood) {
            keys.keep(id, wrapped);
        }
        byte[] bytes = encrypted(new SecretKeySpec(key, AES), text.getBytes(UTF_8), about);
        return new Sealed(id, Base64.getEncoder().encodeToString(bytes));
    }

    /** Empty where the key was destroyed. */
    public Optional<String> open(Sealed sealed, String about) {
        return keys.find(sealed.keyId())
                .map(wrapped -> decrypted(master(), wrapped, sealed.keyId().toString()))
                .map(key -> decrypted(
                        new SecretKeySpec(key, AES), Base64.getDecoder().decode(sealed.bytes()), about))
                .map(text -> new String(text, UTF_8));
    }

    private SecretKey master() {
        return new SecretKeySpec(master.derive("muster sealing of data keys", KEY), AES);
    }

    private byte[] encrypted(SecretKey key, byte[] plain, String about) {
        byte[] nonce = random(NONCE);
        byte[] sealed = cipher(Cipher.ENCRYPT_MODE, key, nonce, plain, about);
        byte[] whole = Arrays.copyOf(nonce, NONCE + sealed.length);
        System.arraycopy(sealed, 0, whole, NONCE, sealed.length);
        return whole;
    }

    private static byte[] decrypted(SecretKey key, byte[] whole, String about) {
        byte[] nonce = Arrays.copyOf(whole, NONCE);
        return cipher(Cipher.DECRYPT_MODE, key, nonce, Arrays.copyOfRange(whole, NONCE, whole.length), about);
    }

    private static byte[] cipher(int mode, SecretKey key, byte[] nonce, byte[] bytes, String about) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(about.getBytes(UTF_8));
            return cipher.doFinal(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("What was sealed under a key does not open with it.", e);
        }
    }

    private byte[] random(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }
}

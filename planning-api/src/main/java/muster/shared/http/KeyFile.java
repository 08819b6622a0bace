package muster.shared.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import javax.crypto.KDF;
import javax.crypto.spec.HKDFParameterSpec;
import muster.decision.NoSuch;
import org.jspecify.annotations.Nullable;

/** A secret that lies in a file, so that it is in no configuration, no database and no list of processes; or is not there. */
public final class KeyFile {
    private static final int LEAST = 32;

    private final String what;
    private final byte @Nullable [] text;

    /**
     * @param file whose text, without the space around it, is the secret; empty where there is none
     * @param what it is the key for, as who has to make it is told
     * @throws IllegalStateException where it is shorter than 32 characters
     */
    public KeyFile(String file, String what) throws IOException {
        this.what = what;
        this.text =
                file.isEmpty() ? null : Files.readString(Path.of(file)).strip().getBytes(UTF_8);
        if (text != null && text.length < LEAST) {
            throw new IllegalStateException("The key for " + what + " needs " + LEAST + " characters or more: "
                    + "head -c 32 /dev/urandom | base64 makes one.");
        }
    }

    public boolean isThere() {
        return text != null;
    }

    /** @throws NoSuch where there is none */
    public byte[] text() {
        if (text == null) {
            throw new NoSuch("key for " + what);
        }
        return text.clone();
    }

    /**
     * Another secret for each purpose, from which this one cannot be told (HKDF-SHA256, RFC 5869).
     *
     * @throws NoSuch where there is none
     */
    public byte[] derive(String purpose, int bytes) {
        HKDFParameterSpec derivation =
                HKDFParameterSpec.ofExtract().addIKM(text()).thenExpand(purpose.getBytes(UTF_8), bytes);
        try {
            return KDF.getInstance("HKDF-SHA256").deriveData(derivation);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java of 25 has HKDF-SHA256.", e);
        }
    }
}

package muster.deconfliction.http;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import muster.shared.http.KeyFile;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Rule DEC-06: makes of an identifier what can be compared and not read. A plain hash would not do: whoever has it tries all telephone
 * numbers. The key is the service's and never in the database.
 */
@Component
class TargetKey {
    private static final String HMAC = "HmacSHA256";

    private final KeyFile key;

    /** @param file whose text is the key; none where this Muster matches no targets */
    TargetKey(@Value("${muster.deconfliction.key:}") String file) throws IOException {
        key = new KeyFile(file, "targets");
    }

    String digest(String normalised) {
        SecretKeySpec hmac = new SecretKeySpec(key.text(), HMAC);
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(hmac);
            return HexFormat.of().formatHex(mac.doFinal(normalised.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has " + HMAC + ".", e);
        }
    }
}

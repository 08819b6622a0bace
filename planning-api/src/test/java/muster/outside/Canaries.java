package muster.outside;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** One word for each secret, and nowhere else in the world: wherever it turns up, the secret was told. */
final class Canaries {
    private final Map<String, String> words = new LinkedHashMap<>();

    /** @return a new word for a secret that somebody writes */
    String text(String secret) {
        return keep(
                secret, "Canary" + UUID.randomUUID().toString().replace("-", "").substring(0, 16));
    }

    /** @return 64 hex digits that are nothing's hash */
    String hash(String secret) {
        return keep(secret, (UUID.randomUUID() + "" + UUID.randomUUID()).replace("-", ""));
    }

    /** @return a new number of degrees, east or north of {@code whole} */
    double degrees(String secret, int whole) {
        return Double.parseDouble(keep(secret, whole + "." + (long) (1e8 + Math.random() * 8e8) + "7"));
    }

    /** @return the same, kept as it was given */
    String keep(String secret, String word) {
        words.put(secret, word);
        return word;
    }

    Map<String, String> words() {
        return words;
    }
}

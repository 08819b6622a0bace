package muster.ledger.proof;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Bytes and their texts, read so that there is one text for the same bytes and no other is taken. */
final class Bytes {
    private Bytes() {}

    static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** @throws IllegalArgumentException for anything but the text that {@link #base64} makes */
    static byte[] ofBase64(String text) {
        byte[] bytes = Base64.getDecoder().decode(text);
        // The JDK's decoder takes missing padding and set bits behind the end; a second spelling is a changed byte.
        if (!base64(bytes).equals(text)) {
            throw new IllegalArgumentException("Not base64 in its one form");
        }
        return bytes;
    }

    /** @throws IllegalArgumentException for bytes that are not UTF-8 */
    static String text(byte[] utf8) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(utf8))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("Not UTF-8", e);
        }
    }

    /** @throws IllegalArgumentException for anything but a whole number from 0 on without leading zeros */
    static long decimal(String text) {
        if (!text.matches("0|[1-9][0-9]{0,18}")) {
            throw new IllegalArgumentException("Not a number: " + text);
        }
        return Long.parseLong(text);
    }
}

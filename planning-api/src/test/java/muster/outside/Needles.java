package muster.outside;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Words that are looked for all at once in every way in which they may be written: by the last bytes of each writing, which
 * of canaries are their own, in one pass over what was received. Letters count whatever their case.
 */
final class Needles {
    private static final int WINDOW = 8;
    private static final int BLOOM = 22;
    private static final long SPREAD = 0x9E37_79B9_7F4A_7C15L;

    private record Writing(String word, byte[] bytes) {
        boolean endsAt(byte[] text, int end) {
            int start = end - bytes.length;
            if (start < 0) {
                return false;
            }
            for (int n = 0; n < bytes.length; n++) {
                if (bytes[n] != folded(text[start + n])) {
                    return false;
                }
            }
            return true;
        }
    }

    private final Map<Long, List<Writing>> byEnd = new HashMap<>();
    private final long[] maybe = new long[1 << BLOOM - 6];

    Needles(Collection<String> words) {
        words.forEach(word -> writings(word).forEach(bytes -> put(new Writing(word, bytes))));
    }

    /** @return those of the words that are in it, whatever hides their characters */
    Set<String> in(byte[] received) {
        Set<String> found = new LinkedHashSet<>();
        Readings.of(received).forEach(reading -> search(reading, found));
        return found;
    }

    private void search(byte[] text, Set<String> found) {
        long end = 0;
        for (int n = 0; n < text.length; n++) {
            end = end << 8 | folded(text[n]) & 0xff;
            int bit = (int) (end * SPREAD >>> 64 - BLOOM);
            if ((maybe[bit >> 6] & 1L << bit) != 0) {
                for (Writing writing : byEnd.getOrDefault(end, List.of())) {
                    if (writing.endsAt(text, n + 1)) {
                        found.add(writing.word());
                    }
                }
            }
        }
    }

    private void put(Writing writing) {
        byte[] bytes = writing.bytes();
        if (bytes.length < WINDOW) {
            throw new IllegalArgumentException("Too short to be a secret: " + writing.word());
        }
        long end = 0;
        for (int n = bytes.length - WINDOW; n < bytes.length; n++) {
            end = end << 8 | bytes[n] & 0xff;
        }
        byEnd.computeIfAbsent(end, none -> new ArrayList<>()).add(writing);
        int bit = (int) (end * SPREAD >>> 64 - BLOOM);
        maybe[bit >> 6] |= 1L << bit;
    }

    private static byte folded(byte letter) {
        return letter >= 'A' && letter <= 'Z' ? (byte) (letter + 32) : letter;
    }

    private static Stream<byte[]> writings(String word) {
        byte[] bytes = word.getBytes(StandardCharsets.UTF_8);
        Stream<String> base64 = IntStream.range(0, 3)
                .mapToObj(before -> base64(bytes, before))
                .flatMap(text -> Stream.of(text, text.replace('+', '-').replace('/', '_')))
                .distinct();
        return Stream.concat(
                        Stream.of(
                                new String(bytes, StandardCharsets.ISO_8859_1),
                                HexFormat.of().formatHex(bytes)),
                        base64)
                .map(Needles::foldedBytes);
    }

    private static byte[] foldedBytes(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        for (int n = 0; n < bytes.length; n++) {
            bytes[n] = folded(bytes[n]);
        }
        return bytes;
    }

    /** What of it is the same wherever it stands in a longer text of which {@code before} bytes are in its first group. */
    private static String base64(byte[] bytes, int before) {
        byte[] padded = new byte[before + bytes.length];
        System.arraycopy(bytes, 0, padded, before, bytes.length);
        String encoded = Base64.getEncoder().withoutPadding().encodeToString(padded);
        int own = before == 0 ? 0 : before + 1;
        return encoded.substring(own, encoded.length() - (padded.length % 3 == 0 ? 0 : 1));
    }
}

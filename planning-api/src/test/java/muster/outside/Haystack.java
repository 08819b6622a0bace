package muster.outside;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** Bytes that somebody received, searched for a word however it may be written in them. */
final class Haystack {
    private static final Pattern ESCAPED = Pattern.compile("\\\\u([0-9a-fA-F]{4})");
    private static final Pattern STRAY_PERCENT = Pattern.compile("%(?![0-9a-fA-F]{2})");

    private final ByteArrayOutputStream received = new ByteArrayOutputStream();

    Haystack add(Answer answer) {
        add((answer.status() + " " + answer.headers().map()).getBytes(StandardCharsets.UTF_8));
        return add("gzip".equals(answer.header("Content-Encoding")) ? unzipped(answer.body()) : answer.body());
    }

    Haystack add(byte[] bytes) {
        received.writeBytes(bytes);
        received.write('\n');
        return this;
    }

    /** @return those of the words that are in it */
    List<String> found(Stream<String> words) {
        List<String> readings = readings();
        return words.filter(word -> writings(word)
                        .anyMatch(written -> readings.stream().anyMatch(reading -> reading.contains(written))))
                .toList();
    }

    /** The bytes as they are, and with what hides characters undone. */
    private List<String> readings() {
        String plain = received.toString(StandardCharsets.ISO_8859_1);
        String unescaped =
                ESCAPED.matcher(plain).replaceAll(found -> Matcher.quoteReplacement(character(found.group(1))));
        String decoded = URLDecoder.decode(STRAY_PERCENT.matcher(plain).replaceAll("%25"), StandardCharsets.ISO_8859_1);
        return Stream.of(plain, unescaped, decoded, plain.replace("\0", ""))
                .flatMap(reading -> Stream.of(reading, reading.toLowerCase(Locale.ROOT)))
                .toList();
    }

    private static String character(String hex) {
        return Character.toString(HexFormat.fromHexDigits(hex));
    }

    private static Stream<String> writings(String word) {
        byte[] bytes = word.getBytes(StandardCharsets.UTF_8);
        Stream<String> plainAndHex = Stream.of(
                new String(bytes, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT),
                HexFormat.of().formatHex(bytes));
        return Stream.concat(plainAndHex, IntStream.range(0, 3).mapToObj(n -> base64(bytes, n)));
    }

    /** What of it is the same wherever it stands in a longer text of which {@code before} bytes are in its first group. */
    private static String base64(byte[] bytes, int before) {
        byte[] padded = new byte[before + bytes.length];
        System.arraycopy(bytes, 0, padded, before, bytes.length);
        String encoded = Base64.getEncoder().withoutPadding().encodeToString(padded);
        int own = before == 0 ? 0 : before + 1;
        return encoded.substring(own, encoded.length() - (padded.length % 3 == 0 ? 0 : 1));
    }

    private static byte[] unzipped(byte[] bytes) {
        try (GZIPInputStream zip = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return zip.readAllBytes();
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}

package muster.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A search that finds nothing is worth what it would have found. */
class HaystackTest {
    private static final String WORD = "Green Kolibri 33.7712349";

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static Stream<byte[]> leaks() {
        Base64.Encoder base64 = Base64.getEncoder();
        return Stream.of(
                utf8(WORD),
                utf8(WORD.toUpperCase()),
                base64.encode(utf8(WORD)),
                base64.encode(utf8("x" + WORD + "yz")),
                base64.encode(utf8("xy" + WORD + "z")),
                Base64.getUrlEncoder().withoutPadding().encode(utf8("xyz" + WORD)),
                utf8(HexFormat.of().formatHex(utf8(WORD))),
                utf8(HexFormat.of().withUpperCase().formatHex(utf8(WORD))),
                utf8(URLEncoder.encode(WORD, StandardCharsets.UTF_8)),
                utf8("100 % " + WORD.chars().mapToObj("\\u%04X"::formatted).collect(Collectors.joining())),
                WORD.getBytes(StandardCharsets.UTF_16LE),
                WORD.getBytes(StandardCharsets.UTF_16BE));
    }

    @ParameterizedTest
    @MethodSource("leaks")
    void a_word_is_found_however_it_is_written(byte[] leak) {
        assertThat(new Haystack()
                        .add(utf8("{\"items\":["))
                        .add(leak)
                        .add(utf8("]}"))
                        .found(Stream.of("another", WORD)))
                .containsExactly(WORD);
    }

    @Test
    void a_word_is_found_in_headers_and_under_compression() throws IOException {
        HttpHeaders headers = HttpHeaders.of(
                Map.of("Content-Encoding", List.of("gzip"), "ETag", List.of("\"kolibri-7\"")), (name, value) -> true);
        Answer answer = new Answer("GET /", 200, headers, zipped(utf8(WORD)));
        assertThat(new Haystack().add(answer).found(Stream.of("Kolibri-7", WORD)))
                .containsExactly("Kolibri-7", WORD);
    }

    @Test
    void what_is_not_there_is_not_found() {
        assertThat(new Haystack().add(utf8("Kolibri")).found(Stream.of(WORD))).isEmpty();
    }

    private static byte[] zipped(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
            zip.write(bytes);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
        return out.toByteArray();
    }
}

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
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
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
                        .found(Stream.of("another bird", WORD)))
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

    @ParameterizedTest
    @EnumSource
    void a_word_is_found_wherever_it_is_hidden_in_an_answer(Hiding hiding) {
        byte[] answer = utf8("{\"items\":[{\"type\":\"muster.raid.scheduled.v1\",\"data\":{\"note\":\"100 %\"}}]}");
        Needles needles = new Needles(List.of("another bird", WORD));
        RandomGenerator chance = new SplittableRandom(hiding.ordinal());
        for (int n = 0; n < 50; n++) {
            assertThat(needles.in(hiding.in(answer, WORD, chance))).containsExactly(WORD);
        }
    }

    @Test
    void a_word_is_found_in_folded_lines_of_a_calendar_and_in_references_to_characters() {
        String folded = "SUMMARY:At the Green Koli\r\n bri 33.77\r\n 12349\r\n";
        String referred = "<p>Green Kolibri&#x20;33&#46;7712349</p>";
        for (String text : List.of(folded, referred)) {
            assertThat(new Haystack().add(utf8(text)).found(Stream.of(WORD))).containsExactly(WORD);
        }
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

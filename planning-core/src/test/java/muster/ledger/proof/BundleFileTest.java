package muster.ledger.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BundleFileTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path directory;

    @Test
    void the_file_as_written_is_verified_and_has_no_time_or_chance_in_it() throws IOException {
        byte[] zip = written();
        assertThat(verify(zip).exit()).isZero();
        assertThat(written()).isEqualTo(zip);
        assertThat(Parts.of(zip).entries.keySet()).containsExactlyElementsOf(Bundle.ENTRIES);
    }

    @Test
    void every_broken_byte_of_the_file_ends_in_a_verdict() throws IOException {
        byte[] zip = written();
        for (int at = 0; at < zip.length; at++) {
            byte[] broken = zip.clone();
            broken[at] ^= (byte) (1 << at % 8);
            assertThat(verify(broken).exit()).as("byte " + at).isBetween(0, 3);
        }
    }

    @Test
    void every_shortened_file_is_incomplete() throws IOException {
        byte[] zip = written();
        for (int length = 0; length < zip.length; length += 13) {
            assertThat(verify(java.util.Arrays.copyOf(zip, length)).exit()).isEqualTo(Verdict.INCOMPLETE);
        }
    }

    @Test
    void a_file_that_is_not_there_is_incomplete() {
        assertThat(new EvidenceVerifier(List.of(), null)
                        .verify(directory.resolve("nowhere.zip"))
                        .exit())
                .isEqualTo(Verdict.INCOMPLETE);
    }

    private static byte[] written() throws IOException {
        Book book = Book.usual();
        List<EvidenceEvent> events = new ArrayList<>();
        IntStream.of(0, 2, 4, 6).forEach(index -> events.add(book.event(index)));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        EvidenceWriter.write(
                new EvidenceWriter.Evidence(
                        book.subject,
                        book.key.verifierKey(),
                        book.checkpoint().sign(book.key),
                        new Heads(book.event(7), List.of(book.map().show("operation/a"))),
                        null),
                events.iterator(),
                out);
        return out.toByteArray();
    }

    private Verdict verify(byte[] zip) throws IOException {
        Path bundle = Files.write(directory.resolve("bundle.zip"), zip);
        return new EvidenceVerifier(List.of(Ledgers.LOG.verifierKey()), null).verify(bundle);
    }
}

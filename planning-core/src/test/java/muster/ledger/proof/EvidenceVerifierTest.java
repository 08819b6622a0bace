package muster.ledger.proof;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvidenceVerifierTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path directory;

    @Test
    void a_good_bundle_is_verified_and_says_what_was_checked() throws IOException {
        Path bundle = write(Book.usual().bundle("operation/a").zip());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        String key = Ledgers.LOG.verifierKey().text();
        int exit = VerifyCommand.run(new String[] {"--key", key, bundle.toString()}, new PrintStream(out, true, UTF_8));
        assertThat(out.toString(UTF_8)).isEqualToIgnoringNewLines("""
                        Subject: Operation Safe Harbor
                        Ledger: muster.example/ledger, 9 events when this was signed
                        Key: %s, fingerprint %s
                        This is a key that was given as trusted
                        Checked: 4 events of 1 streams, recorded from 2026-11-24T08:00:00.000001Z to 2026-11-24T08:00:42.000001Z; each is in the signed ledger as shown here
                        Checked for completeness: up to position 7 of the ledger
                        VERIFIED: nothing was changed, and nothing is missing.
                        """.formatted(
                        key, Ledgers.LOG.verifierKey().fingerprint()));
        assertThat(exit).isZero();
    }

    @Test
    void without_a_key_the_bundles_own_is_taken_and_that_is_said() throws IOException {
        Verdict verdict = verify(Book.usual().bundle("operation/a").zip(), List.of());
        assertThat(verdict.exit()).isZero();
        assertThat(verdict.lines()).anyMatch(line -> line.contains("taken from the bundle itself"));
    }

    @Test
    void what_is_withheld_under_seal_is_counted_and_the_rest_is_checked_as_ever() throws IOException {
        Parts sealed = Book.usual().withholding(3, 5).bundle("operation/a");
        Verdict verdict = verify(sealed.zip(), keys());
        assertThat(verdict.exit()).isZero();
        assertThat(verdict.lines())
                .anyMatch(line -> line.startsWith("Checked: 2 events of 1 streams"))
                .anyMatch(line -> line.startsWith("Withheld under seal: 2 events"))
                .endsWith("VERIFIED: nothing was changed, and nothing is missing but what is withheld under seal.");
        sealed.event(3, event -> Parts.damage(event, "payload"));
        assertThat(verify(sealed.zip(), keys()).position()).isEqualTo(7);
    }

    @Test
    void nobody_but_the_ledger_can_mark_an_event_as_sealed() throws IOException {
        Parts sealed = Book.usual().withholding(3, 5).bundle("operation/a");
        Verdict verdict = verify(SealedBundles.withhold(sealed, 0).zip(), keys());
        assertThat(verdict.exit()).isEqualTo(Verdict.TAMPERED);
        assertThat(verdict.lines())
                .contains("Position 1: it is withheld, and the ledger's seal does not say so.")
                .noneMatch(line -> line.startsWith("Withheld"));
    }

    @Test
    void the_damaged_position_is_named() throws IOException {
        Parts parts = Book.usual().bundle("operation/a");
        parts.event(2, event -> Parts.damage(event, "payload"));
        Verdict verdict = verify(parts.zip(), keys());
        assertThat(verdict.exit()).isEqualTo(Verdict.TAMPERED);
        assertThat(verdict.position()).isEqualTo(5);
        assertThat(verdict.lines()).contains("Position 5: the payload is not the one that was recorded.");
    }

    @Test
    void no_changed_byte_of_any_entry_is_verified() throws IOException {
        assertNoByteIsWithoutWeight(Book.usual().bundle("operation/a", "officer/none"));
    }

    @Test
    void no_changed_byte_of_a_sealed_bundle_is_verified() throws IOException {
        assertNoByteIsWithoutWeight(Book.usual().withholding(3).bundle("operation/a", "officer/none"));
    }

    private void assertNoByteIsWithoutWeight(Parts parts) throws IOException {
        assertThat(verify(parts.zip(), keys()).exit()).isZero();
        List<String> missed = new ArrayList<>();
        for (String name : List.copyOf(parts.entries.keySet())) {
            byte[] good = java.util.Objects.requireNonNull(parts.entries.get(name));
            for (int at = 0; at < good.length; at++) {
                byte[] changed = good.clone();
                // Another bit for each neighbour: the low ones, the one between cases, the one that ends ASCII.
                changed[at] ^= (byte) (at % 3 == 0 ? 1 : at % 3 == 1 ? 0x20 : 0x80);
                parts.entries.put(name, changed);
                if (verify(parts.zip(), keys()).exit() == 0) {
                    missed.add(name + " " + at);
                }
            }
            parts.entries.put(name, good);
        }
        assertThat(missed).isEmpty();
    }

    @Test
    void five_hundred_events_take_a_moment() throws IOException {
        Book book = new Book();
        for (int event = 0; event < 500; event++) {
            book.act("operation/" + event % 5, "raid-scheduled", "u" + event % 7, "Somebody");
        }
        book.recordHeads();
        byte[] zip = book.bundle("operation/0", "operation/1", "operation/2", "operation/3", "operation/4")
                .zip();
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        Verdict verdict = verify(zip, keys());
        assertThat(threads.getCurrentThreadCpuTime() - start).isLessThan(1_000_000_000L);
        assertThat(verdict.lines()).anyMatch(line -> line.startsWith("Checked: 500 events of 5 streams"));
        assertThat(verdict.exit()).isZero();
    }

    @Test
    void the_same_evidence_makes_the_same_bytes() {
        assertThat(Book.usual().bundle("operation/a").zip())
                .isEqualTo(Book.usual().bundle("operation/a").zip());
    }

    @Test
    void a_bomb_is_put_down_unexploded() throws IOException {
        Path bundle = directory.resolve("bomb.zip");
        try (java.util.zip.ZipOutputStream zip = new java.util.zip.ZipOutputStream(Files.newOutputStream(bundle))) {
            for (String name : Bundle.ENTRIES) {
                zip.putNextEntry(new java.util.zip.ZipEntry(name));
                byte[] zeros = new byte[1 << 20];
                for (int i = 0; i < (name.equals(Bundle.MANIFEST) ? 300 : 0); i++) {
                    zip.write(zeros);
                }
            }
        }
        Verdict verdict = new EvidenceVerifier(keys(), null).verify(bundle);
        assertThat(verdict.exit()).isEqualTo(Verdict.INCOMPLETE);
        assertThat(verdict.lines()).contains("manifest.json holds more than 32 MiB in one piece.");
    }

    @Test
    void a_small_text_that_would_fill_the_memory_is_not_read_to_its_end() throws IOException {
        for (String hostile : List.of("[],".repeat(2_000_000) + "[]", "[".repeat(5_000) + "]".repeat(5_000))) {
            Parts parts = Book.usual().bundle("operation/a").put(Bundle.MANIFEST, "{\"streams\":[" + hostile + "]}");
            assertThat(verify(parts.zip(), keys()).exit()).isEqualTo(Verdict.INCOMPLETE);
        }
    }

    @Test
    void wrong_usage_ends_with_64_and_says_how() {
        for (String[] args : new String[][] {
            {}, {"--key"}, {"--key", "nonsense", "x.zip"}, {"--policy", "/nowhere", "x.zip"}, {"a", "b"}, {"--help"}
        }) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            assertThat(VerifyCommand.run(args, new PrintStream(out, true, UTF_8)))
                    .isEqualTo(64);
            assertThat(out.toString(UTF_8)).contains("Usage: verify");
        }
    }

    private Verdict verify(byte[] zip, List<VerifierKey> keys) throws IOException {
        return new EvidenceVerifier(keys, null).verify(write(zip));
    }

    private Path write(byte[] zip) throws IOException {
        return Files.write(directory.resolve("bundle.zip"), zip);
    }

    private static List<VerifierKey> keys() {
        return List.of(Ledgers.LOG.verifierKey());
    }
}

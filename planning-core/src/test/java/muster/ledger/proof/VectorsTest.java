package muster.ledger.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class VectorsTest {
    private static final Path FILE = Path.of("src/test/resources/ledger-format/vectors.json");

    /** -Dmuster.vectors=renew writes them anew, which only a new version of the format may need. */
    @Test
    void the_committed_vectors_are_what_the_code_makes() throws IOException {
        if ("renew".equals(System.getProperty("muster.vectors"))) {
            Files.createDirectories(FILE.getParent());
            Files.writeString(FILE, Vectors.json());
        }
        assertThat(Files.readString(FILE)).isEqualTo(Vectors.json());
    }

    @Test
    void every_shown_stream_holds_where_the_vectors_say_so() throws IOException {
        for (JsonNode map : read().get("headsMaps")) {
            for (JsonNode shown : map.get("shown")) {
                boolean holds = shown(shown).verify(map.get("streams").longValue(), root(map));
                assertThat(holds)
                        .as(shown.toString())
                        .isEqualTo(shown.get("holds").booleanValue());
            }
        }
    }

    @Test
    void every_note_stands_as_the_vectors_say() throws IOException {
        JsonNode vectors = read();
        for (String kind : List.of("checkpoints", "cosignatures")) {
            for (JsonNode one : vectors.get(kind)) {
                assertThat(standing(one))
                        .as(one.get("what").stringValue())
                        .isEqualTo(one.get("standing").stringValue());
            }
        }
    }

    @Test
    void bad_records_are_none() throws IOException {
        for (JsonNode bad : read().get("badRecords")) {
            Findings findings = new Findings();
            EvidenceEvent event = new EvidenceEvent(
                    1, Bytes.ofBase64(bad.get("record").stringValue()), new byte[0], new byte[0], List.of());
            assertThat(new EventCheck(Ledgers.CHECKPOINT, findings).check(event))
                    .isNull();
        }
    }

    private static String standing(JsonNode one) {
        try {
            Note note = Note.parse(one.get("note").stringValue());
            Checkpoint.of(note);
            VerifierKey key = VerifierKey.parse(one.get("verifierKey").stringValue());
            return note.standing(key).name().toLowerCase(java.util.Locale.ROOT);
        } catch (IllegalArgumentException e) {
            return "unreadable";
        }
    }

    private static HeadsMap.Shown shown(JsonNode shown) {
        List<HeadsMap.Entry> leaves = new ArrayList<>();
        for (JsonNode leaf : shown.get("leaves")) {
            List<Hash> proof = new ArrayList<>();
            leaf.get("proof").forEach(hash -> proof.add(hash(hash)));
            leaves.add(new HeadsMap.Entry(
                    leaf.get("index").longValue(),
                    hash(leaf.get("key")),
                    leaf.get("version").longValue(),
                    hash(leaf.get("leaf")),
                    proof));
        }
        return new HeadsMap.Shown(
                shown.get("name").stringValue(), shown.get("present").booleanValue(), leaves);
    }

    private static Hash root(JsonNode map) {
        return Hash.of(java.util.HexFormat.of().parseHex(map.get("root").stringValue()));
    }

    private static Hash hash(JsonNode base64) {
        return Hash.of(Bytes.ofBase64(base64.stringValue()));
    }

    private static JsonNode read() throws IOException {
        return EvidenceWriter.JSON.readTree(Files.readString(FILE));
    }
}

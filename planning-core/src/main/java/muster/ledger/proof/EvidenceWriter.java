package muster.ledger.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes an evidence bundle: section 5 of docs/ledger-format.md. The same evidence, the same bytes. Events stream through;
 * only their lines of the summary are kept. Nothing is checked: that is what the verifier is for.
 */
public final class EvidenceWriter {
    /**
     * All but the events.
     *
     * @param subject what the bundle is about, for its reader
     * @param checkpoint the note, with its cosignatures
     * @param sealing null where everything is told
     */
    public record Evidence(
            String subject,
            VerifierKey verifierKey,
            Note checkpoint,
            Heads heads,
            @Nullable Sealing sealing) {}

    /**
     * @param withheld whether an event is told of only that it is there
     * @param signer of the list of these events
     */
    public record Sealing(Predicate<EvidenceEvent> withheld, Function<BundleSeal, Note> signer) {
        private boolean withholds(EvidenceEvent event, Leaf leaf) {
            // How a log became another is what its verification rests on, and names nobody of an operation.
            return !leaf.sealed().stream().equals(EpochOpening.STREAM) && withheld.test(event);
        }
    }

    /** Zip times are local and begin with 1980; a fixed one says nothing and changes nothing. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    static final JsonMapper JSON = JsonMapper.shared();
    private final Evidence evidence;
    private final List<HeadsMap.Shown> streams;
    private final List<BundleSeal.Place> withheld = new ArrayList<>();

    private EvidenceWriter(Evidence evidence) {
        this.evidence = evidence;
        this.streams = evidence.heads().streams().stream()
                .sorted(Comparator.comparing(HeadsMap.Shown::name, Bundle.BY_BYTES))
                .toList();
    }

    /**
     * @param events of the streams that the heads show, ascending by position
     * @param out is left open
     */
    public static void write(Evidence evidence, Iterator<EvidenceEvent> events, OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out, UTF_8);
        new EvidenceWriter(evidence).writeAll(events, zip);
        zip.finish();
    }

    private void writeAll(Iterator<EvidenceEvent> events, ZipOutputStream zip) throws IOException {
        Checkpoint checkpoint = Checkpoint.of(evidence.checkpoint());
        write(zip, Bundle.MANIFEST, manifest(checkpoint).toString());
        write(zip, Bundle.CHECKPOINT, evidence.checkpoint().format());
        EvidenceEvent heads = evidence.heads().event();
        Summary summary = new Summary(
                evidence.subject(),
                checkpoint,
                HeadsPayload.read(heads.payload()).size(),
                Leaf.read(heads.record()).recordedAt());
        begin(zip, Bundle.EVENTS);
        while (events.hasNext()) {
            zip.write((line(events.next(), summary) + "\n").getBytes(UTF_8));
        }
        zip.closeEntry();
        write(zip, Bundle.HEADS, heads().toString());
        if (evidence.sealing() != null) {
            Note seal = evidence.sealing().signer().apply(new BundleSeal(checkpoint, withheld));
            write(zip, Bundle.SEAL, seal.format());
        }
        write(zip, Bundle.SUMMARY, summary.text());
    }

    private ObjectNode line(EvidenceEvent event, Summary summary) {
        Leaf leaf = Leaf.read(event.record());
        if (evidence.sealing() != null && evidence.sealing().withholds(event, leaf)) {
            withheld.add(new BundleSeal.Place(leaf.position(), leaf.version(), leaf.sealed().stream()));
            summary.addWithheld(leaf.position());
            return json(new WithheldEvent(event.position(), leaf.hash(), event.proof()));
        }
        summary.add(leaf, Metadata.read(event.metadata()).name());
        return json(event);
    }

    private ObjectNode manifest(Checkpoint checkpoint) {
        ObjectNode manifest = JSON.createObjectNode()
                .put("format", evidence.sealing() == null ? Bundle.FORMAT : Bundle.SEALED_FORMAT)
                .put("subject", evidence.subject())
                .put("origin", checkpoint.origin())
                .put("verifierKey", evidence.verifierKey().text());
        ArrayNode names = manifest.putArray("streams");
        streams.forEach(stream -> names.add(stream.name()));
        return manifest;
    }

    private ObjectNode heads() {
        ObjectNode heads = json(evidence.heads().event());
        ArrayNode shown = heads.putArray("streams");
        for (HeadsMap.Shown stream : streams) {
            ArrayNode leaves = shown.addObject()
                    .put("name", stream.name())
                    .put("present", stream.present())
                    .putArray("leaves");
            for (HeadsMap.Entry entry : stream.leaves()) {
                ObjectNode leaf = leaves.addObject()
                        .put("index", entry.index())
                        .put("key", Bytes.base64(entry.key().bytes()))
                        .put("version", entry.version())
                        .put("leaf", Bytes.base64(entry.leaf().bytes()));
                putProof(leaf, entry.proof());
            }
        }
        return heads;
    }

    static ObjectNode json(EvidenceEvent event) {
        ObjectNode line = JSON.createObjectNode()
                .put("position", event.position())
                .put("record", Bytes.base64(event.record()))
                .put("payload", Bytes.base64(event.payload()))
                .put("metadata", Bytes.base64(event.metadata()));
        return putProof(line, event.proof());
    }

    private static ObjectNode json(WithheldEvent event) {
        ObjectNode line = JSON.createObjectNode()
                .put("position", event.position())
                .put(WithheldEvent.LEAF, Bytes.base64(event.leaf().bytes()));
        return putProof(line, event.proof());
    }

    private static ObjectNode putProof(ObjectNode object, List<Hash> proof) {
        ArrayNode hashes = object.putArray("proof");
        proof.forEach(hash -> hashes.add(Bytes.base64(hash.bytes())));
        return object;
    }

    private static void write(ZipOutputStream zip, String name, String text) throws IOException {
        begin(zip, name);
        zip.write(text.getBytes(UTF_8));
        zip.closeEntry();
    }

    private static void begin(ZipOutputStream zip, String name) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
    }
}

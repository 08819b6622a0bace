package muster.ledger.proof;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes ledger-format/vectors.json: examples of everything that docs/ledger-format.md says, bytes in base64. */
final class Vectors {
    private final ObjectNode root = EvidenceWriter.JSON.createObjectNode();
    private final Book book = book();
    private final Tree tree = book.tree();

    static String json() {
        Vectors vectors = new Vectors();
        vectors.leaves();
        vectors.badRecords();
        vectors.trees();
        SignatureVectors.put(vectors.root);
        HeadsVectors.put(vectors.root);
        return EvidenceWriter.JSON.writerWithDefaultPrettyPrinter().writeValueAsString(vectors.root) + "\n";
    }

    private static Book book() {
        Book book = new Book();
        book.act("operation/a", "operation-opened", "u1", "Ada Okafor")
                .act("operation/b", "operation-opened", "u2", "Zoë Ångström")
                .act("operation/a", "raid-scheduled", "u2", "Zoë Ångström")
                .append("operation/\uD83D\uDE94", "t", "{\"a\":\"ü\"}", "{}", Hash.ZERO, leaf -> leaf)
                .append(
                        "operation/a",
                        "warrant-lapsed",
                        "{}",
                        "{}",
                        Hash.ZERO,
                        leaf -> Twist.committed(leaf, List.of(Book.digest("one"), Book.digest("two"))))
                .recordHeads();
        Instant late = Instant.parse("2038-01-19T03:14:08.999999Z");
        book.append("operation/b", "t", "{}", "{}", Hash.ZERO, leaf -> Twist.at(leaf, late));
        book.append("operation/b", "t", "{}", "{\"name\":\"Clock\"}", Hash.ZERO, leaf -> Twist.at(leaf, late));
        return book.append("o", "t", "{}", "{}", Hash.ZERO, leaf -> Twist.at(leaf, late.plusSeconds(1)));
    }

    private void leaves() {
        ArrayNode leaves = root.putArray("leaves");
        for (Book.Row row : book.rows) {
            Leaf.Sealed sealed = row.leaf().sealed();
            ObjectNode leaf = leaves.addObject()
                    .put("position", row.leaf().position())
                    .put("version", row.leaf().version())
                    .put("previous", base64(row.leaf().previous()))
                    .put("recordedAt", Words.time(row.leaf().recordedAt()))
                    .put("eventId", sealed.eventId().toString())
                    .put("actor", base64(sealed.actor()))
                    .put("salt", base64(sealed.salt()))
                    .put("payload", Bytes.base64(row.payload()))
                    .put("metadata", Bytes.base64(row.metadata()))
                    .put("revision", sealed.revision())
                    .put("stream", sealed.stream())
                    .put("type", sealed.type());
            putHashes(leaf, "commitments", sealed.commitments());
            leaf.put("record", Bytes.base64(row.record())).put("leaf", base64(row.hash()));
        }
    }

    private void badRecords() {
        byte[] good = book.rows.getFirst().record();
        ArrayNode bad = root.putArray("badRecords");
        bad(bad, "a byte behind the end", Arrays.copyOf(good, good.length + 1));
        bad(bad, "the last byte missing", Arrays.copyOf(good, good.length - 1));
        bad(bad, "nothing", new byte[0]);
        bad(bad, "format 2", changed(good, 0, 2));
        bad(bad, "the stream's name not UTF-8", changed(good, 207, 0xFF));
        bad(bad, "one commitment said and none there", changed(good, good.length - 1, 1));
    }

    private static void bad(ArrayNode bad, String why, byte[] record) {
        bad.addObject().put("why", why).put("record", Bytes.base64(record));
    }

    private static byte[] changed(byte[] good, int place, int value) {
        byte[] changed = good.clone();
        changed[place] = (byte) value;
        return changed;
    }

    /** All over the leaf hashes above. */
    private void trees() {
        ArrayNode roots = root.putArray("roots");
        ArrayNode inclusion = root.putArray("inclusionProofs");
        ArrayNode consistency = root.putArray("consistencyProofs");
        for (int size = 0; size <= book.rows.size(); size++) {
            Tree first = tree.first(size);
            roots.addObject().put("size", size).put("root", base64(first.root()));
            for (int index = 0; index < size; index++) {
                ObjectNode proof = inclusion.addObject().put("index", index).put("size", size);
                putHashes(proof, "proof", first.path(index));
            }
            for (int from = 1; from <= size; from++) {
                ObjectNode proof = consistency.addObject().put("from", from).put("to", size);
                putHashes(proof, "proof", first.proof(from));
            }
        }
    }

    static ObjectNode putHashes(ObjectNode object, String name, List<Hash> hashes) {
        ArrayNode array = object.putArray(name);
        hashes.forEach(hash -> array.add(base64(hash)));
        return object;
    }

    static String base64(Hash hash) {
        return Bytes.base64(hash.bytes());
    }
}

package muster.ledger.proof;

import static java.util.Objects.requireNonNull;

import java.util.function.Consumer;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Good bundles in which somebody changed something, one thing each. */
final class ChangedBundles {
    private ChangedBundles() {}

    static void hang(Gallery gallery) {
        hangEvents(gallery);
        hangOrder(gallery);
        hangHeads(gallery);
        hangLeaves(gallery);
        hangPresence(gallery);
        hangAbsence(gallery);
        hangRest(gallery);
        hangMembers(gallery);
    }

    static Parts a() {
        return Book.usual().bundle("operation/a");
    }

    private static void hangEvents(Gallery gallery) {
        for (String member : new String[] {"payload", "metadata", "record"}) {
            gallery.hang("changed-" + member, 1, a().event(2, event -> Parts.damage(event, member)));
        }
        int[] places = {1, 9, 17, 49, 57, 73, 105, 137, 169, 201, 205, 207, 220};
        for (int place : places) {
            gallery.hang("changed-record-byte-" + place, 1, a().event(1, event -> flip(event, place)));
        }
        gallery.hang("changed-every-record", 1, a().events(lines -> lines.forEach(line -> line.put("record", "AA=="))));
        gallery.hang("changed-proof", 1, a().event(1, event -> damageProof(event)));
        gallery.hang(
                "changed-proof-shorter", 1, a().event(1, event -> proof(event).remove(0)));
        gallery.hang(
                "changed-proof-longer",
                1,
                a().event(1, event -> proof(event).add(proof(event).get(0))));
        gallery.hang(
                "changed-proof-hash-of-31-bytes",
                1,
                a().event(1, event -> proof(event).set(0, Bytes.base64(new byte[31]))));
        gallery.hang("changed-line-position", 1, a().event(1, event -> event.put("position", 4)));
        gallery.hang("changed-line-position-0", 1, a().event(0, event -> event.put("position", 0)));
    }

    private static void hangOrder(Gallery gallery) {
        gallery.hang("event-left-out-at-the-end", 2, a().withoutEvent(3));
        gallery.hang("event-left-out-between", 2, a().withoutEvent(1));
        gallery.hang("event-left-out-at-the-start", 2, a().withoutEvent(0));
        gallery.hang("event-left-out-and-still-in-the-summary", 1, a().events(lines -> lines.remove(3)));
        gallery.hang(
                "all-events-left-out",
                2,
                a().withoutEvent(3).withoutEvent(2).withoutEvent(1).withoutEvent(0));
        Parts both = Book.usual().bundle("operation/a", "operation/b");
        gallery.hang(
                "event-of-another-stream",
                1,
                a().put(Bundle.EVENTS, both.text(Bundle.EVENTS)).put(Bundle.SUMMARY, both.text(Bundle.SUMMARY)));
        gallery.hang("event-twice", 1, a().events(lines -> lines.add(lines.getLast())));
        gallery.hang("events-swapped", 1, a().events(lines -> lines.add(lines.remove(2))));
        gallery.hang("events-of-other-places", 1, a().events(lines -> {
            var first = lines.get(1).get("record");
            lines.get(1).set("record", lines.get(2).get("record"));
            lines.get(2).set("record", first);
        }));
    }

    private static void hangHeads(Gallery gallery) {
        for (String member : new String[] {"payload", "metadata", "record"}) {
            gallery.hang("changed-heads-" + member, 1, a().json(Bundle.HEADS, heads -> Parts.damage(heads, member)));
        }
        gallery.hang("changed-heads-position", 1, a().json(Bundle.HEADS, heads -> heads.put("position", 7)));
        gallery.hang("changed-heads-proof", 1, a().json(Bundle.HEADS, heads -> damageProof(heads)));
        Parts other = Book.usual().recordHeads().bundle("operation/a");
        gallery.hang("heads-of-another-time", 1, a().put(Bundle.HEADS, other.text(Bundle.HEADS)));
        gallery.hang("heads-show-no-stream", 1, a().json(Bundle.HEADS, heads -> heads.putArray("streams")));
        gallery.hang("heads-are-an-ordinary-event", 1, a().json(Bundle.HEADS, heads -> {
            EvidenceEvent event = Book.usual().event(6);
            heads.put("position", 7).put("record", Bytes.base64(event.record()));
            heads.put("payload", Bytes.base64(event.payload())).put("metadata", Bytes.base64(event.metadata()));
            ArrayNode proof = heads.putArray("proof");
            event.proof().forEach(hash -> proof.add(Bytes.base64(hash.bytes())));
        }));
    }

    private static void hangLeaves(Gallery gallery) {
        gallery.hang("changed-leaf-version", 1, leaf(leaf -> leaf.put("version", 2)));
        gallery.hang(
                "changed-leaf-index",
                1,
                leaf(leaf -> leaf.put("index", leaf.get("index").intValue() ^ 1)));
        gallery.hang("changed-leaf-key", 1, leaf(leaf -> Parts.damage(leaf, "key")));
        gallery.hang("changed-leaf-hash", 1, leaf(leaf -> Parts.damage(leaf, "leaf")));
        gallery.hang("changed-leaf-proof", 1, leaf(leaf -> damageProof(leaf)));
        gallery.hang(
                "leaf-of-another-stream",
                1,
                a().json(
                                Bundle.HEADS,
                                heads -> shown(heads)
                                        .set(
                                                "leaves",
                                                shown(read(Book.usual().bundle("operation/b")))
                                                        .get("leaves"))));
    }

    private static void hangPresence(Gallery gallery) {
        gallery.hang(
                "present-said-to-be-absent",
                1,
                a().json(Bundle.HEADS, heads -> shown(heads).put("present", false)));
        Parts absent = Book.usual().bundle(GoodBundles.absent(Book.usual(), 1));
        gallery.hang(
                "absent-neighbours-swapped",
                1,
                copy(absent)
                        .json(
                                Bundle.HEADS,
                                heads -> leaves(heads).add(leaves(heads).remove(0))));
        gallery.hang(
                "absent-with-one-neighbour",
                1,
                copy(absent).json(Bundle.HEADS, heads -> leaves(heads).remove(0)));
        gallery.hang(
                "absent-with-no-neighbour",
                1,
                copy(absent).json(Bundle.HEADS, heads -> leaves(heads).removeAll()));
    }

    private static void hangAbsence(Gallery gallery) {
        Parts absent = Book.usual().bundle(GoodBundles.absent(Book.usual(), 1));
        gallery.hang(
                "absent-said-to-be-present",
                1,
                copy(absent).json(Bundle.HEADS, heads -> shown(heads).put("present", true)));
        Parts elsewhere = Book.usual().bundle(GoodBundles.absent(Book.usual(), 2));
        gallery.hang(
                "absent-between-others",
                1,
                copy(absent)
                        .json(
                                Bundle.HEADS,
                                heads -> shown(heads)
                                        .set("leaves", shown(read(elsewhere)).get("leaves"))));
    }

    private static void hangRest(Gallery gallery) {
        gallery.hang("changed-summary", 1, a().text(Bundle.SUMMARY, text -> text.replace("Ada", "Eve")));
        gallery.hang("changed-summary-end", 1, a().text(Bundle.SUMMARY, text -> text + "\n"));
        Parts notUtf8 = a();
        notUtf8.entries.put(Bundle.SUMMARY, new byte[] {(byte) 0xFF});
        gallery.hang("changed-summary-not-utf-8", 1, notUtf8);
        gallery.hang("changed-subject", 1, a().json(Bundle.MANIFEST, m -> m.put("subject", "Operation Other")));
        Parts two = Book.usual().bundle("operation/a", "operation/b");
        gallery.hang(
                "streams-not-ascending",
                1,
                copy(two)
                        .json(Bundle.MANIFEST, m -> {
                            ArrayNode streams = (ArrayNode) m.get("streams");
                            streams.add(streams.remove(0));
                        })
                        .json(
                                Bundle.HEADS,
                                heads -> streams(heads).add(streams(heads).remove(0))));
        gallery.hang(
                "stream-named-and-not-shown",
                1,
                a().json(Bundle.MANIFEST, m -> ((ArrayNode) m.get("streams")).add("operation/b")));
    }

    private static void hangMembers(Gallery gallery) {
        gallery.hang("unknown-member-in-manifest", 1, a().json(Bundle.MANIFEST, m -> m.put("note", "x")));
        gallery.hang("unknown-member-in-event", 1, a().event(0, event -> event.put("note", "x")));
        gallery.hang("unknown-member-in-heads", 1, a().json(Bundle.HEADS, heads -> heads.put("note", "x")));
        gallery.hang("unknown-member-in-leaf", 1, leaf(leaf -> leaf.put("note", "x")));
        for (String entry : new String[] {Bundle.MANIFEST, Bundle.HEADS, Bundle.EVENTS}) {
            String member = entry.equals(Bundle.MANIFEST) ? "\"origin\":\"muster.example/ledger\"" : "\"position\":1";
            gallery.hang(
                    "member-twice-in-" + entry, 1, a().text(entry, text -> "{" + member + "," + text.substring(1)));
        }
    }

    private static Parts leaf(Consumer<ObjectNode> change) {
        return a().json(
                        Bundle.HEADS,
                        heads -> change.accept((ObjectNode) leaves(heads).get(0)));
    }

    static Parts copy(Parts parts) {
        return Parts.of(parts.zip());
    }

    private static ObjectNode read(Parts parts) {
        return (ObjectNode) EvidenceWriter.JSON.readTree(parts.text(Bundle.HEADS));
    }

    private static ArrayNode streams(ObjectNode heads) {
        return (ArrayNode) heads.get("streams");
    }

    private static ObjectNode shown(ObjectNode heads) {
        return (ObjectNode) requireNonNull(streams(heads).get(0));
    }

    private static ArrayNode leaves(ObjectNode heads) {
        return (ArrayNode) shown(heads).get("leaves");
    }

    private static ArrayNode proof(ObjectNode event) {
        return (ArrayNode) event.get("proof");
    }

    private static void damageProof(ObjectNode event) {
        proof(event).set(0, Parts.damaged(proof(event).get(0).stringValue()));
    }

    private static void flip(ObjectNode event, int place) {
        byte[] record = Bytes.ofBase64(event.get("record").stringValue());
        record[place] ^= 1;
        event.put("record", Bytes.base64(record));
    }
}

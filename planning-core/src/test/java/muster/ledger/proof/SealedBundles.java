package muster.ledger.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Bundles that withhold events under seal, and such that only say so. */
final class SealedBundles {
    private static final String[] STREAMS = {"operation/a", "operation/b"};

    private SealedBundles() {}

    static void hang(Gallery gallery) {
        hangGood(gallery);
        hangLines(gallery);
        hangSeals(gallery);
        hangFirstFormat(gallery);
        hangForeign(gallery);
        hangLies(gallery);
    }

    /** Of the streams' events 1, 2, 3, 5, 6, 7 the third and the fifth. */
    static Parts sealed() {
        return Book.usual().withholding(3, 5).bundle(STREAMS);
    }

    private static void hangGood(Gallery gallery) {
        gallery.hang("sealed", 0, sealed());
        gallery.hang("sealed-first-and-last", 0, Book.usual().withholding(1, 7).bundle("operation/a"));
        gallery.hang("sealed-all", 0, Book.usual().withholding(1, 3, 5, 7).bundle("operation/a"));
        gallery.hang("sealed-behind-heads", 0, Book.usual().withholding(9).bundle("officer/1"));
        gallery.hang("sealed-nothing", 0, Book.usual().withholding().bundle("operation/a"));
        gallery.hang("sealed-without-key", 0, sealed(), "without key");
        Book many = new Book();
        for (int i = 0; i < 60; i++) {
            many.act("operation/" + i % 3, "raid-scheduled", "u" + i % 5, "Somebody " + i % 5);
        }
        gallery.hang(
                "sealed-of-a-long-stream",
                0,
                many.recordHeads(50).withholding(4, 7, 10, 55, 58).bundle("operation/0"));
    }

    private static void hangLines(Gallery gallery) {
        gallery.hang("sealed-leaf-changed", 1, sealed().event(2, line -> Parts.damage(line, "leaf")));
        gallery.hang("sealed-leaf-of-31-bytes", 1, sealed().event(2, line -> line.put("leaf", "A".repeat(42) + "==")));
        gallery.hang("sealed-leaf-is-not-base64", 2, sealed().event(2, line -> line.put("leaf", "-")));
        gallery.hang("sealed-proof-changed", 1, sealed().event(2, SealedBundles::damageProof));
        gallery.hang("sealed-line-without-proof", 2, sealed().event(2, line -> line.remove("proof")));
        gallery.hang("sealed-line-with-a-member-more", 1, sealed().event(2, line -> line.put("payload", "")));
        gallery.hang("sealed-lines-exchanged", 1, sealed().events(lines -> lines.add(2, lines.remove(3))));
        gallery.hang("sealed-position-changed", 1, sealed().event(2, line -> line.put("position", 4)));
        gallery.hang("sealed-leaf-of-another", 1, sealed().events(lines -> {
            lines.get(2).set("leaf", lines.get(3).get("leaf"));
            lines.get(2).set("proof", lines.get(3).get("proof"));
        }));
        gallery.hang("sealed-event-left-out", 2, sealed().withoutEvent(2));
        gallery.hang("sealed-event-left-out-and-still-in-the-summary", 1, sealed().events(lines -> lines.remove(2)));
        gallery.hang(
                "sealed-event-left-out-behind-heads",
                2,
                Book.usual().withholding(9).bundle("officer/1").withoutEvent(1));
        gallery.hang("sealed-and-an-open-event-left-out", 2, sealed().withoutEvent(1));
        gallery.hang("sealed-and-an-open-payload-changed", 1, sealed().event(0, line -> Parts.damage(line, "payload")));
        gallery.hang("sealed-payload-cut-without-a-mark", 2, sealed().event(0, line -> line.remove("payload")));
    }

    private static void hangSeals(Gallery gallery) {
        gallery.hang("sealed-no-seal", 2, sealed().without(Bundle.SEAL));
        gallery.hang("sealed-empty-seal", 2, sealed().put(Bundle.SEAL, ""));
        gallery.hang(
                "sealed-nothing-by-an-empty-seal",
                2,
                Book.usual().withholding().bundle("operation/a").put(Bundle.SEAL, ""));
        seal(gallery, "format", 2, text -> text.replace("muster-seal/1", "muster-seal/2"));
        seal(gallery, "line-without-a-stream", 2, text -> text.replace("3 1 operation/a", "3 1"));
        seal(gallery, "line-with-an-empty-stream", 2, text -> text.replace("3 1 operation/a", "3 1 "));
        seal(gallery, "position-with-a-zero", 2, text -> text.replace("\n3 ", "\n03 "));
        seal(gallery, "positions-that-do-not-ascend", 2, text -> text.replace("\n3 ", "\n6 "));
        seal(gallery, "position-of-54-bits", 2, text -> text.replace("\n5 2 ", "\n9007199254740992 2 "));
        seal(gallery, "empty-line", 2, text -> text.replace("\n5 ", "\n\n5 "));
        seal(gallery, "size", 1, text -> text.replace("\n9\n", "\n8\n"));
        seal(gallery, "root", 1, text -> text.replace(root(text), Parts.damaged(root(text))));
        seal(gallery, "root-with-loose-bits", 2, SealedBundles::loosened);
        seal(gallery, "origin", 1, text -> text.replace("muster.example", "mustar.example"));
        seal(gallery, "position", 1, text -> text.replace("\n3 ", "\n4 "));
        seal(gallery, "version", 1, text -> text.replace("\n3 1 ", "\n3 2 "));
        seal(gallery, "stream", 1, text -> text.replace("3 1 operation/a", "3 1 operation/b"));
        Parts unsigned = sealed();
        String text = unsigned.text(Bundle.SEAL);
        gallery.hang(
                "sealed-without-signature", 2, unsigned.put(Bundle.SEAL, text.substring(0, text.indexOf("\n\n") + 1)));
    }

    private static String root(String seal) {
        return seal.lines().skip(3).findFirst().orElseThrow();
    }

    private static String loosened(String seal) {
        String root = root(seal);
        // The last letter holds four bits of the hash and two that must be 0.
        return seal.replace(root, root.substring(0, 42) + (char) (root.charAt(42) + 1) + "=");
    }

    private static void hangFirstFormat(Gallery gallery) {
        Parts afterwards = ChangedBundles.a();
        gallery.hang("marked-as-sealed-in-the-first-format", 2, withhold(afterwards, 1));
        gallery.hang(
                "marked-as-sealed-in-the-first-format-behind-heads",
                2,
                withhold(Book.usual().bundle("officer/1"), 1));
        gallery.hang("seal-in-the-first-format", 2, ChangedBundles.a().put(Bundle.SEAL, sealed().text(Bundle.SEAL)));
        gallery.hang(
                "sealed-format-without-seal",
                2,
                ChangedBundles.a().json(Bundle.MANIFEST, m -> m.put("format", Bundle.SEALED_FORMAT)));
    }

    private static void hangForeign(Gallery gallery) {
        gallery.hang("marked-as-sealed-afterwards", 1, withhold(sealed(), 0));
        gallery.hang(
                "marked-as-sealed-afterwards-in-the-seal-too",
                1,
                seal(withhold(sealed(), 0), text -> text.replace("\n3 1 ", "\n1 0 operation/a\n3 1 ")));
        Parts strangers = Book.usual().withholding(1, 3, 5).bundle(STREAMS);
        SigningKey stranger = Ledgers.log(Ledgers.ORIGIN, 9);
        gallery.hang(
                "sealed-by-a-stranger", 1, strangers.put(Bundle.SEAL, resealed(strangers, stranger, places -> places)));
        Parts shown = Book.usual().bundle(STREAMS);
        gallery.hang(
                "sealed-and-shown",
                1,
                sealed().put(Bundle.EVENTS, shown.text(Bundle.EVENTS)).put(Bundle.SUMMARY, shown.text(Bundle.SUMMARY)));
        Parts later = Book.usual()
                .act("operation/b", "noted", "u1", "Ada")
                .withholding(3, 5)
                .bundle(STREAMS);
        gallery.hang("seal-of-another-checkpoint", 1, sealed().put(Bundle.SEAL, later.text(Bundle.SEAL)));
    }

    /** What a ledger itself would have to sign falsely. */
    private static void hangLies(Gallery gallery) {
        lie(gallery, "another-version", 1, places -> with(places, new BundleSeal.Place(3, 2, "operation/a")));
        lie(gallery, "a-version-too-late", 1, places -> with(places, new BundleSeal.Place(5, 3, "operation/a")));
        lie(gallery, "a-stream-not-named", 1, places -> with(places, new BundleSeal.Place(3, 1, "operation/c")));
        Book heads = Book.usual().recordHeads().act("operation/a", "noted", "u1", "Ada");
        gallery.hang("sealed-heads", 0, heads.withholding(8, 10).bundle(HeadsPayload.STREAM, "operation/a"));
        Book early =
                Book.usual().recordHeads(Book.usual().map(), 7, leaf -> Twist.at(leaf, Book.START.minusSeconds(9)));
        gallery.hang("false-sealed-heads-time", 1, early.withholding(10).bundle(HeadsPayload.STREAM, "operation/a"));
        lie(gallery, "another-stream", 1, places -> with(places, new BundleSeal.Place(3, 1, "operation/b")));
        lie(gallery, "more-than-is-withheld", 2, places -> {
            List<BundleSeal.Place> more = new ArrayList<>(places);
            more.add(new BundleSeal.Place(8, 4, "operation/a"));
            return more;
        });
        gallery.hang("false-seal-over-another-stream-s-event", 1, insteadOfThird(3));
        // What follows on a withheld event says which it was. Of several in a row only the last is so bound; that the
        // others are of
        // this stream is the ledger's word, which it signed, until a whole bundle shows them.
        gallery.hang("false-seal-over-another-stream-s-event-in-a-row", 0, insteadOfThird(3, 5));
    }

    /** For the third event of the ledger, which is withheld, the fourth stands, which is another stream's. */
    private static Parts insteadOfThird(Integer... withheld) {
        Parts parts = Book.usual().withholding(withheld).bundle("operation/a");
        Parts other = Book.usual().withholding(4).bundle("officer/1");
        String fourth = other.text(Bundle.EVENTS).lines().findFirst().orElseThrow();
        return parts.events(lines -> lines.set(1, (ObjectNode) EvidenceWriter.JSON.readTree(fourth)))
                .text(Bundle.SUMMARY, text -> text.replace("\n3  ", "\n4  "))
                .put(
                        Bundle.SEAL,
                        resealed(
                                parts,
                                Ledgers.LOG,
                                places -> places.stream()
                                        .map(place -> place.position() == 3
                                                ? new BundleSeal.Place(4, 1, "operation/a")
                                                : place)
                                        .toList()));
    }

    private static void lie(Gallery gallery, String what, int exit, UnaryOperator<List<BundleSeal.Place>> change) {
        Parts parts = sealed();
        gallery.hang("false-seal-with-" + what, exit, parts.put(Bundle.SEAL, resealed(parts, Ledgers.LOG, change)));
    }

    private static String resealed(Parts parts, SigningKey key, UnaryOperator<List<BundleSeal.Place>> change) {
        BundleSeal seal = BundleSeal.of(Note.parse(parts.text(Bundle.SEAL)));
        return new BundleSeal(seal.checkpoint(), change.apply(seal.places()))
                .sign(key)
                .format();
    }

    private static List<BundleSeal.Place> with(List<BundleSeal.Place> places, BundleSeal.Place other) {
        return places.stream()
                .map(place -> place.position() == other.position() ? other : place)
                .toList();
    }

    private static void seal(Gallery gallery, String what, int exit, UnaryOperator<String> change) {
        gallery.hang("sealed-with-another-" + what, exit, seal(sealed(), change));
    }

    private static Parts seal(Parts parts, UnaryOperator<String> change) {
        return parts.text(Bundle.SEAL, change);
    }

    /** As somebody would who knows the format: the leaf is right, the summary fits. */
    static Parts withhold(Parts parts, int index) {
        return parts.event(index, line -> {
                    byte[] record = Bytes.ofBase64(line.get("record").stringValue());
                    line.put("leaf", Bytes.base64(Hash.ofLeaf(record).bytes()));
                    line.remove(List.of("record", "payload", "metadata"));
                })
                .text(Bundle.SUMMARY, text -> {
                    List<String> lines = new ArrayList<>(text.lines().toList());
                    lines.set(4 + index, lines.get(4 + index).replaceFirst("  .*", "  withheld under seal"));
                    return String.join("\n", lines) + "\n";
                });
    }

    private static void damageProof(ObjectNode line) {
        ArrayNode proof = (ArrayNode) line.get("proof");
        proof.set(0, Parts.damaged(proof.get(0).stringValue()));
    }
}

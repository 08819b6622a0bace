package muster.ledger.proof;

import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Bundles in which every hash and signature is right, because the ledger itself was kept falsely. */
final class FalseLedgers {
    private FalseLedgers() {}

    static void hang(Gallery gallery) {
        hangLeaves(gallery);
        hangRecords(gallery);
        hangActors(gallery);
        hangHeads(gallery);
        hangOtherEvents(gallery);
    }

    private static void hangLeaves(Gallery gallery) {
        gallery.hang("false-time-goes-back", 1, second(leaf -> Twist.at(leaf, Book.START.minusSeconds(9))));
        gallery.hang(
                "false-time-beyond-four-digits",
                1,
                second(leaf -> Twist.at(leaf, java.time.Instant.parse("+10000-01-01T00:00:00Z"))));
        gallery.hang("false-previous-leaf", 1, second(leaf -> Twist.previous(leaf, Book.digest("another"))));
        gallery.hang("false-first-has-a-previous-leaf", 1, first(leaf -> Twist.previous(leaf, Book.digest("another"))));
        gallery.hang("false-version-twice", 1, second(leaf -> Twist.version(leaf, 0)));
        gallery.hang("false-version-left-out", 2, second(leaf -> Twist.version(leaf, 2)));
        gallery.hang("false-version-beyond-63-bits", 1, behind(leaf -> Twist.version(leaf, -1)));
        gallery.hang("false-position-in-record", 1, second(leaf -> Twist.position(leaf, 7)));
        gallery.hang("false-payload-hash", 1, second(leaf -> Twist.payload(leaf, Book.digest("another"))));
        gallery.hang("false-behind-heads-version-left-out", 2, behind(leaf -> Twist.version(leaf, 2)));
        gallery.hang("false-behind-heads-previous-leaf", 1, behind(leaf -> Twist.previous(leaf, Hash.ZERO)));
    }

    private static void hangRecords(Gallery gallery) {
        gallery.hang("false-record-too-long", 1, record(bytes -> Arrays.copyOf(bytes, bytes.length + 1)));
        gallery.hang("false-record-too-short", 1, record(bytes -> Arrays.copyOf(bytes, bytes.length - 1)));
        gallery.hang("false-record-of-format-2", 1, record(bytes -> {
            bytes[0] = 2;
            return bytes;
        }));
        gallery.hang("false-record-name-not-utf-8", 1, record(bytes -> {
            bytes[207] = (byte) 0xFF;
            return bytes;
        }));
        gallery.hang("false-metadata-not-an-object", 1, metadata("[]"));
        gallery.hang("false-metadata-sub-a-number", 1, metadata("{\"sub\":1}"));
        gallery.hang("false-metadata-member-twice", 1, metadata("{\"name\":\"a\",\"name\":\"b\"}"));
    }

    private static void hangActors(Gallery gallery) {
        gallery.hang("false-same-person-two-actors", 1, acted("u1", "u1", "u1", "u2"));
        gallery.hang("false-two-persons-same-actor", 1, acted("u1", "u1", "u2", "u1"));
        Book nobody = new Book();
        nobody.append("operation/a", "t", "{}", "{\"sub\":\"u1\"}", Hash.ZERO, leaf -> leaf);
        gallery.hang("false-somebody-without-actor", 1, nobody.recordHeads().bundle("operation/a"));
        Book somebody = new Book();
        somebody.append("operation/a", "t", "{}", "{\"name\":\"Ada\"}", Book.actor("u1"), leaf -> leaf);
        gallery.hang("false-actor-without-somebody", 1, somebody.recordHeads().bundle("operation/a"));
    }

    private static void hangHeads(Gallery gallery) {
        Book a = two(leaf -> leaf);
        HeadsMap.Head head = a.head("operation/a");
        HeadsMap other = HeadsMap.of(List.of(new HeadsMap.Head("operation/a", 1, Book.digest("another"))));
        gallery.hang(
                "false-heads-another-last-leaf",
                1,
                two(leaf -> leaf).recordHeads(other, 2, leaf -> leaf).bundle("operation/a"));
        HeadsMap shorter = HeadsMap.of(List.of(new HeadsMap.Head("operation/a", 0, head.leaf())));
        gallery.hang(
                "false-heads-hide-the-last-event",
                1,
                two(leaf -> leaf).recordHeads(shorter, 2, leaf -> leaf).bundle("operation/a"));
        HeadsMap right = HeadsMap.of(List.of(head));
        gallery.hang(
                "false-heads-cover-what-comes",
                1,
                two(leaf -> leaf).recordHeads(right, 3, leaf -> leaf).bundle("operation/a"));
    }

    private static void hangOtherEvents(Gallery gallery) {
        HeadsMap right = HeadsMap.of(List.of(two(leaf -> leaf).head("operation/a")));
        gallery.hang(
                "false-heads-of-another-type",
                1,
                two(leaf -> leaf)
                        .recordHeads(right, 2, leaf -> Twist.named(leaf, HeadsPayload.STREAM, "heads-guessed"))
                        .bundle("operation/a"));
        gallery.hang(
                "false-heads-in-another-stream",
                1,
                two(leaf -> leaf)
                        .recordHeads(right, 2, leaf -> Twist.named(leaf, "operation/b", HeadsPayload.TYPE))
                        .bundle("operation/a"));
        HeadsMap none = HeadsMap.of(List.of());
        gallery.hang(
                "false-heads-deny-the-stream",
                1,
                two(leaf -> leaf).recordHeads(none, 2, leaf -> leaf).bundle("operation/a"));
    }

    private static Book two(UnaryOperator<Leaf> twist) {
        return new Book()
                .append("operation/a", "t", "{}", "{}", Hash.ZERO, leaf -> leaf)
                .append("operation/a", "t", "{}", "{}", Hash.ZERO, twist);
    }

    private static Parts first(UnaryOperator<Leaf> twist) {
        return new Book()
                .append("operation/a", "t", "{}", "{}", Hash.ZERO, twist)
                .recordHeads()
                .bundle("operation/a");
    }

    private static Parts second(UnaryOperator<Leaf> twist) {
        return two(twist).recordHeads().bundle("operation/a");
    }

    private static Parts behind(UnaryOperator<Leaf> twist) {
        return new Book()
                .append("operation/a", "t", "{}", "{}", Hash.ZERO, leaf -> leaf)
                .recordHeads()
                .append("operation/a", "t", "{}", "{}", Hash.ZERO, twist)
                .bundle("operation/a");
    }

    /** The bundle is made of the right record first: the writer would not take the twisted one. */
    private static Parts record(UnaryOperator<byte[]> twist) {
        Parts honest = two(leaf -> leaf).recordHeads().bundle("operation/a");
        Book book = new Book();
        book.append("operation/a", "t", "{}", "{}", Hash.ZERO, leaf -> leaf);
        book.record = twist;
        book.append("operation/a", "t", "{}", "{}", Hash.ZERO, leaf -> leaf);
        book.record = bytes -> bytes;
        book.recordHeads();
        return twisted(honest, book);
    }

    private static Parts metadata(String metadata) {
        Parts honest = two(leaf -> leaf).recordHeads().bundle("operation/a");
        Book book = new Book()
                .append("operation/a", "t", "{}", "{}", Hash.ZERO, leaf -> leaf)
                .append("operation/a", "t", "{}", metadata, Hash.ZERO, leaf -> leaf)
                .recordHeads();
        return twisted(honest, book);
    }

    private static Parts twisted(Parts honest, Book book) {
        Parts parts = new Book.Writer(book).withoutSummary("operation/a");
        return parts.put(Bundle.SUMMARY, honest.text(Bundle.SUMMARY));
    }

    private static Parts acted(String sub, String actor, String otherSub, String otherActor) {
        Book book = new Book();
        Stream.of(List.of(sub, actor), List.of(otherSub, otherActor))
                .forEach(pair -> book.append(
                        "operation/a",
                        "t",
                        "{}",
                        "{\"sub\":\"" + pair.get(0) + "\"}",
                        Book.actor(pair.get(1)),
                        leaf -> leaf));
        return book.recordHeads().bundle("operation/a");
    }
}

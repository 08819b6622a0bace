package muster.ledger.proof;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/** What a verifier must not refuse. */
final class GoodBundles {
    private GoodBundles() {}

    static void hang(Gallery gallery) {
        Book usual = Book.usual();
        gallery.hang("good-one-stream", 0, usual.bundle("operation/a"));
        gallery.hang("good-several-streams", 0, usual.bundle("officer/1", "operation/a", "operation/b"));
        gallery.hang("good-events-behind-heads", 0, usual.bundle("officer/1"));
        gallery.hang("good-heads-stream-not-yet-in-its-map", 0, usual.bundle(HeadsPayload.STREAM));
        gallery.hang("good-two-heads", 0, Book.usual().recordHeads().bundle("ledger/heads", "operation/a"));
        gallery.hang("good-absent-and-present", 0, usual.bundle("officer/none", "operation/a"));
        gallery.hang("good-absent-before-all", 0, usual.bundle(absent(usual, 0)));
        gallery.hang("good-absent-between", 0, usual.bundle(absent(usual, 1)));
        gallery.hang("good-absent-behind-all", 0, usual.bundle(absent(usual, 3)));
        gallery.hang("good-absent-then-founded", 0, founded().bundle("operation/z"));
        gallery.hang(
                "good-absent-from-an-empty-map", 0, founded().recordHeads(0).bundle("operation/z"));
        gallery.hang(
                "good-absent-beside-a-single-stream",
                0,
                founded().recordHeads(1).bundle("operation/q"));
        hangOdd(gallery);
    }

    private static void hangOdd(Gallery gallery) {
        Book usual = Book.usual();
        gallery.hang("good-unicode", 0, unicode());
        gallery.hang("good-control-characters", 0, control());
        gallery.hang("good-before-1970", 0, early());
        gallery.hang("good-key-commitments", 0, committed());
        gallery.hang("good-long-stream", 0, longStream());
        gallery.hang("good-no-streams", 0, usual.bundle());
        gallery.hang("good-members-in-another-order", 0, reordered());
        gallery.hang(
                "good-json-with-spaces",
                0,
                usual.bundle("operation/a")
                        .text(
                                Bundle.MANIFEST,
                                text -> " " + text.replace(",", " ,\n\t").replace(":", " : ") + "\n"));
    }

    /** A name whose key comes to lie at that place of the map. */
    static String absent(Book book, int place) {
        return IntStream.range(0, 10_000)
                .mapToObj(i -> "officer/absent-" + i)
                .filter(name -> place(book.map().show(name)) == place)
                .findFirst()
                .orElseThrow();
    }

    private static int place(HeadsMap.Shown shown) {
        HeadsMap.Entry last = shown.leaves().getLast();
        boolean behindAll = shown.leaves().size() == 1 && last.index() > 0;
        return (int) last.index() + (behindAll ? 1 : 0);
    }

    private static Book founded() {
        return new Book()
                .act("operation/a", "operation-opened", "u1", "Ada")
                .recordHeads()
                .act("operation/z", "operation-opened", "u1", "Ada")
                .act("operation/z", "raid-scheduled", "u1", "Ada");
    }

    private static Parts unicode() {
        // By bytes the first of these comes before the second, by UTF-16 it comes behind.
        String replacement = "operation/\uFFFD";
        String emoji = "operation/\uD83D\uDE94";
        Book book = new Book();
        book.subject = "Ход операции \u2014 \uD83D\uDE94 \u202Eabc";
        return book.act(emoji, "opération-ouverte", "ü1", "Zoë Ångström-\uD83D\uDE94")
                .act(replacement, "operation-opened", "u\u00002".replace("\u0000", "\\u0000"), "李伟")
                .recordHeads()
                .bundle(emoji, replacement);
    }

    private static Parts control() {
        Book book = new Book();
        book.subject = "Two\nlines\tand a \u001b[31mcolour\u007f\u0085";
        return book.act("operation/a", "operation-opened", "u1", "A\\nd\\u007fa\\u001b")
                .act("operation/a", "operation-opened", "u1", "")
                .recordHeads()
                .bundle("operation/a");
    }

    private static Parts early() {
        Instant early = Instant.parse("1969-12-31T23:59:59.999999Z");
        return new Book()
                .append(
                        "operation/a",
                        "t",
                        "{}",
                        "{}",
                        Hash.ZERO,
                        leaf -> Twist.at(leaf, Instant.parse("0033-04-03T15:00:00Z")))
                .append("operation/a", "t", "{}", "{}", Hash.ZERO, leaf -> Twist.at(leaf, early))
                .append(
                        "operation/a",
                        "t",
                        "{}",
                        "{\"name\":\"Nobody in law\"}",
                        Hash.ZERO,
                        leaf -> Twist.at(leaf, early))
                .recordHeads()
                .bundle("operation/a");
    }

    private static Parts committed() {
        return new Book()
                .append(
                        "operation/a",
                        "t",
                        "{}",
                        "{}",
                        Hash.ZERO,
                        leaf -> Twist.committed(leaf, List.of(Book.digest("one"), Book.digest("two"))))
                .recordHeads()
                .bundle("operation/a");
    }

    private static Parts longStream() {
        Book book = new Book();
        for (int i = 0; i < 120; i++) {
            book.act("operation/" + i % 3, "raid-scheduled", "u" + i % 5, "Somebody " + i % 5);
        }
        return book.recordHeads(100).bundle("operation/1");
    }

    private static Parts reordered() {
        return Book.usual().bundle("operation/a").event(0, event -> {
            var position = event.remove("position");
            event.set("position", position);
        });
    }
}

package muster.ledger.proof;

import java.util.function.UnaryOperator;

/** Ledgers that lost what was signed, and what they say of it. */
final class EpochBundles {
    private static final SigningKey SECOND = Ledgers.LOG.named(Ledgers.ORIGIN + "/epoch-2");
    private static final SigningKey THIRD = Ledgers.LOG.named(Ledgers.ORIGIN + "/epoch-3");
    private static final String[] STREAMS = {EpochOpening.STREAM, "operation/a"};

    private EpochBundles() {}

    static void hang(Gallery gallery) {
        gallery.hang("epoch-second", 0, second(text -> text).bundle(STREAMS), trusting(SECOND));
        Book third = open(open(founded(), 2, Ledgers.LOG, text -> text), 3, SECOND, text -> text);
        gallery.hang("epoch-third", 0, signed(third, THIRD).bundle(STREAMS), trusting(THIRD));
        gallery.hang("epoch-none-was-opened", 0, founded().recordHeads().bundle(STREAMS));
        gallery.hang("epoch-key-of-the-first", 3, second(text -> text).bundle(STREAMS));
        gallery.hang("epoch-opening-not-shown", 1, second(text -> text).bundle("operation/a"), trusting(SECOND));
        gallery.hang("epoch-never-opened", 1, signed(founded(), SECOND).bundle(STREAMS), trusting(SECOND));
        gallery.hang(
                "epoch-old-log-goes-on",
                1,
                signed(open(founded(), 2, Ledgers.LOG, text -> text), Ledgers.LOG)
                        .bundle(STREAMS));
        hangFalse(gallery);
    }

    private static void hangFalse(Gallery gallery) {
        hang(gallery, "number", text -> text.replace("\"epoch\":2", "\"epoch\":3"));
        hang(gallery, "number-written-with-a-point", text -> text.replace("\"epoch\":2", "\"epoch\":2.0"));
        hang(gallery, "origin", text -> text.replace(SECOND.verifierKey().name(), "else.example/epoch-2"));
        hang(gallery, "without-reason", text -> text.replace("A disk failed", ""));
        hang(gallery, "by-nobody", text -> text.replace("Ada", ""));
        hang(gallery, "member-more", text -> text.replace("{", "{\"more\":1,"));
        hang(gallery, "no-checkpoint", text -> text.replace("\\n\\n", "\\n"));
        hang(gallery, "checkpoint-changed", text -> text.replace("\\n900\\n", "\\n901\\n"));
        Book stranger = open(founded(), 2, Ledgers.log(Ledgers.ORIGIN, 66), text -> text);
        gallery.hang("false-epoch-of-a-stranger", 1, signed(stranger, SECOND).bundle(STREAMS), trusting(SECOND));
        Book own = open(founded(), 2, SECOND, text -> text);
        gallery.hang("false-epoch-before-itself", 1, signed(own, SECOND).bundle(STREAMS), trusting(SECOND));
        Book other = founded().act(EpochOpening.STREAM, "noted", "u1", "Ada");
        gallery.hang("false-epoch-type", 1, signed(other, SECOND).bundle(STREAMS), trusting(SECOND));
    }

    private static void hang(Gallery gallery, String what, UnaryOperator<String> change) {
        gallery.hang("false-epoch-" + what, 1, second(change).bundle(STREAMS), trusting(SECOND));
    }

    private static String[] trusting(SigningKey key) {
        return new String[] {"--key", key.verifierKey().text()};
    }

    private static Book founded() {
        return new Book().act("operation/a", "operation-opened", "u1", "Ada Okafor");
    }

    private static Book second(UnaryOperator<String> change) {
        return signed(open(founded(), 2, Ledgers.LOG, change), SECOND);
    }

    private static Book open(Book book, int epoch, SigningKey before, UnaryOperator<String> change) {
        String lost = new Checkpoint(before.verifierKey().name(), 900, Book.digest("lost"))
                .sign(before)
                .format();
        String payload = EvidenceWriter.JSON
                .createObjectNode()
                .put("epoch", epoch)
                .put("origin", Ledgers.ORIGIN + "/epoch-" + epoch)
                .put("checkpoint", lost)
                .put("reason", "A disk failed")
                .put("openedBy", "Ada")
                .toString();
        return book.append(
                EpochOpening.STREAM, EpochOpening.TYPE, change.apply(payload), "{}", Hash.ZERO, leaf -> leaf);
    }

    private static Book signed(Book book, SigningKey key) {
        book.key = key;
        return book.recordHeads().act("operation/a", "raid-scheduled", "u1", "Ada Okafor");
    }
}

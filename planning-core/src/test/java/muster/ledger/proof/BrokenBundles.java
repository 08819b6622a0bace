package muster.ledger.proof;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;

/** What cannot be read as a bundle. */
final class BrokenBundles {
    private BrokenBundles() {}

    static void hang(Gallery gallery) {
        hangEntries(gallery);
        hangFiles(gallery);
        hangJson(gallery);
        hangValues(gallery);
    }

    private static Parts a() {
        return Book.usual().bundle("operation/a");
    }

    private static void hangEntries(Gallery gallery) {
        for (String name : Bundle.ENTRIES) {
            gallery.hang("no-" + name, 2, a().without(name));
        }
        gallery.hang("unknown-entry", 2, a().put("readme.txt", "hello"));
        gallery.hang("unknown-entry-in-a-folder", 2, a().put("x/manifest.json", "{}"));
        byte[] twice = a().put("summary.tx_", "Another one\n").zip();
        String text = new String(twice, ISO_8859_1).replace("summary.tx_", "summary.txt");
        gallery.hang("entry-twice", 2, text.getBytes(ISO_8859_1));
    }

    private static void hangFiles(Gallery gallery) {
        byte[] zip = a().zip();
        gallery.hang("empty-file", 2, new byte[0]);
        gallery.hang("not-a-zip", 2, "This is no zip file.".repeat(20).getBytes(UTF_8));
        gallery.hang("cut-off", 2, Arrays.copyOf(zip, zip.length / 2));
    }

    private static void hangJson(Gallery gallery) {
        for (String name : new String[] {Bundle.MANIFEST, Bundle.HEADS, Bundle.EVENTS}) {
            gallery.hang("not-json-" + name, 2, a().text(name, text -> text.replaceFirst(",", ";")));
            gallery.hang("more-behind-" + name, 2, a().text(name, text -> text.replaceFirst("}(?=\n?$)", "}{}")));
        }
        Parts latin = a();
        latin.entries.put(
                Bundle.MANIFEST,
                a().text(Bundle.MANIFEST).replace("Safe", "Séfe").getBytes(ISO_8859_1));
        gallery.hang("not-utf-8", 2, latin);
        gallery.hang("manifest-is-an-array", 2, a().text(Bundle.MANIFEST, text -> "[" + text + "]"));
        gallery.hang("manifest-without-subject", 2, a().json(Bundle.MANIFEST, m -> m.remove("subject")));
        gallery.hang("event-without-proof", 2, a().event(1, event -> event.remove("proof")));
        gallery.hang("another-format", 2, a().json(Bundle.MANIFEST, m -> m.put("format", "muster-evidence/3")));
        gallery.hang("last-line-not-ended", 2, a().text(Bundle.EVENTS, String::stripTrailing));
        gallery.hang("empty-line", 2, a().text(Bundle.EVENTS, text -> text + "\n"));
    }

    private static void hangValues(Gallery gallery) {
        gallery.hang("position-as-text", 2, a().event(0, event -> event.put("position", "1")));
        gallery.hang(
                "position-with-a-point",
                2,
                a().text(Bundle.EVENTS, text -> text.replaceFirst("\"position\":1,", "\"position\":1.0,")));
        gallery.hang(
                "position-with-an-exponent",
                2,
                a().text(Bundle.EVENTS, text -> text.replaceFirst("\"position\":1,", "\"position\":1e0,")));
        gallery.hang("position-below-0", 2, a().event(0, event -> event.put("position", -1)));
        gallery.hang("position-beyond-53-bits", 2, a().event(0, event -> event.put("position", 1L << 53)));
        gallery.hang("payload-without-padding", 2, a().text(Bundle.EVENTS, text -> text.replaceFirst("=+\"", "\"")));
        gallery.hang("payload-in-url-base64", 2, a().event(0, event -> event.put("payload", "e-_9")));
        gallery.hang("payload-with-loose-bits", 2, a().event(0, event -> event.put("payload", "e31=")));
        gallery.hang("half-a-surrogate-pair", 2, a().text(Bundle.MANIFEST, text -> text.replace("Safe", "\\ud83d")));
        gallery.hang("key-id-in-capitals", 2, a().text(Bundle.MANIFEST, BrokenBundles::capitals));
        gallery.hang("key-that-is-none", 2, a().json(Bundle.MANIFEST, m -> m.put("verifierKey", "key")));
        gallery.hang(
                "checkpoint-without-signature",
                2,
                a().text(Bundle.CHECKPOINT, text -> text.substring(0, text.indexOf("\n\n") + 1)));
        gallery.hang(
                "checkpoint-with-a-fourth-line",
                2,
                a().text(Bundle.CHECKPOINT, text -> text.replace("\n\n", "\nmore\n\n")));
        gallery.hang(
                "checkpoint-with-carriage-returns", 2, a().text(Bundle.CHECKPOINT, text -> text.replace("\n", "\r\n")));
    }

    private static String capitals(String manifest) {
        String id = Ledgers.LOG.verifierKey().hexId();
        return manifest.replace("+" + id + "+", "+" + id.toUpperCase(java.util.Locale.ROOT) + "+");
    }
}

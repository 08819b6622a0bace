package muster.ledger.proof;

/** Good bundles with another checkpoint than the one that was signed. */
final class ChangedCheckpoints {
    private ChangedCheckpoints() {}

    static void hang(Gallery gallery) {
        gallery.hang(
                "changed-checkpoint-size",
                1,
                ChangedBundles.a().text(Bundle.CHECKPOINT, text -> text.replace("\n9\n", "\n8\n")));
        gallery.hang("changed-checkpoint-root", 1, ChangedBundles.a().text(Bundle.CHECKPOINT, text -> line(text, 2)));
        gallery.hang(
                "changed-checkpoint-origin",
                1,
                ChangedBundles.a().text(Bundle.CHECKPOINT, text -> text.replaceFirst("muster", "mustar")));
        gallery.hang(
                "changed-checkpoint-signature",
                1,
                ChangedBundles.a().text(Bundle.CHECKPOINT, ChangedCheckpoints::otherSignature));
        gallery.hang(
                "changed-manifest-origin",
                1,
                ChangedBundles.a().json(Bundle.MANIFEST, m -> m.put("origin", "muster.example/other")));
    }

    private static String otherSignature(String text) {
        int behindTheKeyId = text.lastIndexOf(' ') + 11;
        char there = text.charAt(behindTheKeyId);
        return text.substring(0, behindTheKeyId) + (there == 'A' ? 'B' : 'A') + text.substring(behindTheKeyId + 1);
    }

    private static String line(String text, int number) {
        String line = text.split("\n")[number];
        return text.replace(line, Parts.damaged(line));
    }
}

package muster.ledger.proof;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Keys, checkpoints and cosignatures, right and wrong. */
final class SignatureVectors {
    private static final SigningKey WITNESS = Ledgers.witness("court.example/witness", 22);
    private static final long SECONDS = 1_795_500_000L;

    private SignatureVectors() {}

    static void put(ObjectNode root) {
        ArrayNode keys = root.putArray("keys");
        key(keys, Ledgers.LOG, 1);
        key(keys, WITNESS, 22);
        ArrayNode bad = root.putArray("badVerifierKeys");
        String good = Ledgers.LOG.verifierKey().text();
        bad.add(good.replace("muster", "mustar"));
        bad.add(good.substring(0, good.length() - 1));
        bad.add(good.replace("+", " "));
        checkpoints(root.putArray("checkpoints"));
        cosignatures(root.putArray("cosignatures"));
    }

    private static void key(ArrayNode keys, SigningKey key, int seed) {
        keys.addObject()
                .put("seed", Bytes.base64(Ledgers.seed(seed)))
                .put("signingKey", key.text())
                .put("verifierKey", key.verifierKey().text());
    }

    private static void checkpoints(ArrayNode checkpoints) {
        Note good = Ledgers.CHECKPOINT.sign(Ledgers.LOG);
        String text = good.format();
        Checkpoint empty = new Checkpoint(Ledgers.ORIGIN, 0, Merkle.EMPTY);
        checkpoint(checkpoints, "right", text, "signed");
        checkpoint(checkpoints, "of the empty tree", empty.sign(Ledgers.LOG).format(), "signed");
        Note cosigned = good.with(Cosignature.sign(WITNESS, Ledgers.CHECKPOINT, SECONDS));
        checkpoint(checkpoints, "with a line of another key", cosigned.format(), "signed");
        Note other = new Note(
                good.text(),
                Ledgers.CHECKPOINT.sign(Ledgers.log(Ledgers.ORIGIN, 9)).signatures());
        checkpoint(checkpoints, "signed by another key of the same name", other.format(), "unsigned");
        checkpoint(checkpoints, "another size", text.replace("\n5\n", "\n6\n"), "false");
        Note twice = good.with(empty.sign(Ledgers.LOG).signatures().getFirst());
        checkpoint(checkpoints, "a right line and a wrong one of the same key", twice.format(), "false");
        checkpoint(checkpoints, "a size with a leading zero", text.replace("\n5\n", "\n05\n"), "unreadable");
        checkpoint(checkpoints, "a fourth line", text.replace("\n\n", "\nmore\n\n"), "unreadable");
        checkpoint(checkpoints, "no signature", good.text(), "unreadable");
        checkpoint(checkpoints, "a hyphen for the dash", text.replace('—', '-'), "unreadable");
        checkpoint(checkpoints, "the last newline missing", text.stripTrailing(), "unreadable");
    }

    private static void checkpoint(ArrayNode checkpoints, String what, String note, String standing) {
        checkpoints
                .addObject()
                .put("what", what)
                .put("note", note)
                .put("verifierKey", Ledgers.LOG.verifierKey().text())
                .put("standing", standing);
    }

    private static void cosignatures(ArrayNode cosignatures) {
        Note note = Ledgers.CHECKPOINT.sign(Ledgers.LOG);
        NoteSignature right = Cosignature.sign(WITNESS, Ledgers.CHECKPOINT, SECONDS);
        byte[] wrongTime = right.signature();
        wrongTime[7] ^= 1;
        cosignature(cosignatures, "right", note.with(right), "signed");
        cosignature(
                cosignatures,
                "another time than was signed",
                note.with(NoteSignature.of(WITNESS.verifierKey(), wrongTime)),
                "false");
        cosignature(
                cosignatures,
                "of another checkpoint",
                note.with(Cosignature.sign(WITNESS, new Checkpoint(Ledgers.ORIGIN, 4, Hash.ZERO), SECONDS)),
                "false");
        cosignature(cosignatures, "none", note, "unsigned");
    }

    private static void cosignature(ArrayNode cosignatures, String what, Note note, String standing) {
        cosignatures
                .addObject()
                .put("what", what)
                .put("note", note.format())
                .put("verifierKey", WITNESS.verifierKey().text())
                .put("seconds", SECONDS)
                .put("standing", standing);
    }
}

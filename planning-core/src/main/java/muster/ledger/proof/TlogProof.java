package muster.ledger.proof;

import java.util.ArrayList;
import java.util.List;

/**
 * One leaf's place in a signed tree, as a file to keep: C2SP tlog-proof, without its extra line.
 *
 * @param checkpoint the note, with whatever cosignatures it has
 */
public record TlogProof(long index, List<Hash> path, Note checkpoint) {
    private static final String HEADER = "c2sp.org/tlog-proof@v1";
    private static final String INDEX = "index ";

    public TlogProof {
        path = List.copyOf(path);
    }

    public String format() {
        StringBuilder text = new StringBuilder(HEADER + "\n" + INDEX + index + "\n");
        path.forEach(hash -> text.append(Bytes.base64(hash.bytes())).append('\n'));
        return text.append('\n').append(checkpoint.format()).toString();
    }

    /** @throws IllegalArgumentException unless the text is exactly such a proof */
    public static TlogProof parse(String text) {
        int end = text.indexOf("\n\n");
        String[] lines = end < 0 ? new String[0] : text.substring(0, end).split("\n", -1);
        if (lines.length < 2 || !lines[0].equals(HEADER) || !lines[1].startsWith(INDEX)) {
            throw new IllegalArgumentException("Not a " + HEADER);
        }
        List<Hash> path = new ArrayList<>();
        for (String line : List.of(lines).subList(2, lines.length)) {
            path.add(Hash.of(Bytes.ofBase64(line)));
        }
        return new TlogProof(
                Bytes.decimal(lines[1].substring(INDEX.length())), path, Note.parse(text.substring(end + 2)));
    }

    /** Whether the leaf is where the proof says, in a tree that the log's key has signed. */
    public boolean verify(Hash leaf, VerifierKey log) {
        Checkpoint signed = Checkpoint.of(checkpoint);
        return signed.origin().equals(log.name())
                && log.kind() == VerifierKey.Kind.LOG
                && checkpoint.standing(log) == Note.Standing.SIGNED
                && MerkleProof.verifyInclusion(leaf, index, signed.size(), path, signed.root());
    }
}

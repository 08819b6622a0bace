package muster.ledger.proof;

import java.util.List;

/**
 * The state of a log in three lines: C2SP tlog-checkpoint.
 *
 * @param origin the log's name, which is also the name of its key
 */
public record Checkpoint(String origin, long size, Hash root) {
    public Checkpoint {
        if (origin.isEmpty() || origin.chars().anyMatch(c -> c < 0x20) || size < 0) {
            throw new IllegalArgumentException("No checkpoint has the origin " + origin + " and the size " + size);
        }
    }

    /** @throws IllegalArgumentException unless the note's text is exactly a checkpoint's three lines */
    public static Checkpoint of(Note note) {
        return parse(note.text());
    }

    static Checkpoint parse(String text) {
        String[] lines = text.split("\n", -1);
        if (lines.length != 4 || !lines[3].isEmpty()) {
            throw new IllegalArgumentException("Not the three lines of a checkpoint");
        }
        return new Checkpoint(lines[0], Bytes.decimal(lines[1]), Hash.of(Bytes.ofBase64(lines[2])));
    }

    /** What is signed. */
    public String text() {
        return origin + "\n" + size + "\n" + Bytes.base64(root.bytes()) + "\n";
    }

    /** @throws IllegalArgumentException unless the key is a log's and goes by the origin's name */
    public Note sign(SigningKey log) {
        requireOwn(log);
        return new Note(text(), List.of(NoteSignature.ofLog(log, text())));
    }

    void requireOwn(SigningKey log) {
        VerifierKey key = log.verifierKey();
        if (key.kind() != VerifierKey.Kind.LOG || !key.name().equals(origin)) {
            throw new IllegalArgumentException(key.text() + " does not sign for " + origin);
        }
    }
}

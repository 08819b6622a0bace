package muster.ledger.proof;

import java.util.ArrayList;
import java.util.List;

/**
 * A text and the signatures under it: C2SP signed-note.
 *
 * @param text with its last newline
 */
public record Note(String text, List<NoteSignature> signatures) {
    /** More than any policy has witnesses; a hostile note shall not cost a day. */
    private static final int MOST_SIGNATURES = 100;

    /** What the note says of a key. */
    public enum Standing {
        /** There is no line of this key. */
        UNSIGNED,
        SIGNED,
        /** There is a line of this key, and it is wrong. */
        FALSE
    }

    public Note {
        signatures = List.copyOf(signatures);
    }

    /** @throws IllegalArgumentException unless it is a note with at least one signature line */
    public static Note parse(String note) {
        int end = note.lastIndexOf("\n\n");
        if (end < 0 || !note.endsWith("\n") || note.chars().anyMatch(c -> c < 0x20 && c != '\n')) {
            throw new IllegalArgumentException("Not a text, an empty line and signatures");
        }
        List<NoteSignature> signatures = new ArrayList<>();
        for (String line : note.substring(end + 2).split("\n")) {
            if (signatures.size() == MOST_SIGNATURES) {
                throw new IllegalArgumentException("More than " + MOST_SIGNATURES + " signatures");
            }
            signatures.add(NoteSignature.parse(line));
        }
        return new Note(note.substring(0, end + 1), signatures);
    }

    public String format() {
        StringBuilder note = new StringBuilder(text).append('\n');
        signatures.forEach(signature -> note.append(signature.line()).append('\n'));
        return note.toString();
    }

    public Note with(NoteSignature signature) {
        List<NoteSignature> more = new ArrayList<>(signatures);
        more.add(signature);
        return new Note(text, more);
    }

    /** Lines of other keys do not matter; a single wrong line of this one makes it false. */
    public Standing standing(VerifierKey key) {
        List<NoteSignature> lines = linesOf(key);
        if (lines.isEmpty()) {
            return Standing.UNSIGNED;
        }
        return lines.stream().allMatch(line -> line.verifies(key, text)) ? Standing.SIGNED : Standing.FALSE;
    }

    List<NoteSignature> linesOf(VerifierKey key) {
        return signatures.stream().filter(line -> line.claims(key)).toList();
    }
}

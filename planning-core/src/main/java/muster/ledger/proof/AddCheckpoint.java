package muster.ledger.proof;

import java.util.ArrayList;
import java.util.List;

/**
 * What a log sends to a witness: C2SP tlog-witness, the body of add-checkpoint.
 *
 * @param oldSize what the log believes the witness to have seen last
 * @param path from there to the checkpoint
 */
public record AddCheckpoint(long oldSize, List<Hash> path, Note checkpoint) {
    private static final String OLD = "old ";
    private static final int LONGEST_PATH = 63;

    public AddCheckpoint {
        path = List.copyOf(path);
    }

    public String format() {
        StringBuilder text = new StringBuilder(OLD + oldSize + "\n");
        path.forEach(hash -> text.append(Bytes.base64(hash.bytes())).append('\n'));
        return text.append('\n').append(checkpoint.format()).toString();
    }

    /** @throws IllegalArgumentException unless it is such a body */
    public static AddCheckpoint parse(String body) {
        int end = body.indexOf("\n\n");
        String[] lines = end < 0 ? new String[0] : body.substring(0, end).split("\n", -1);
        if (lines.length == 0 || !lines[0].startsWith(OLD) || lines.length > 1 + LONGEST_PATH) {
            throw new IllegalArgumentException("Not an old size, a path and a checkpoint");
        }
        List<Hash> path = new ArrayList<>();
        for (String line : List.of(lines).subList(1, lines.length)) {
            path.add(Hash.of(Bytes.ofBase64(line)));
        }
        return new AddCheckpoint(
                Bytes.decimal(lines[0].substring(OLD.length())), path, Note.parse(body.substring(end + 2)));
    }
}

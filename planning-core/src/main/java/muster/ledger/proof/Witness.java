package muster.ledger.proof;

import java.util.List;

/**
 * Decides whether to cosign a checkpoint: C2SP tlog-witness. It remembers nothing itself: the caller hands in what was
 * cosigned last, and must keep what comes back, in one step with the reading and before it answers.
 */
public final class Witness {
    /** What was cosigned last for a log; size 0 and the empty root for one never seen. */
    public record Seen(long size, Hash root) {
        public static final Seen NOTHING = new Seen(0, Merkle.EMPTY);
    }

    /** The caller reads the origin first, to know what was seen of it. */
    public interface Memory {
        Seen seen(String origin);
    }

    /** The answer, and the status HTTP has for it. */
    public sealed interface Answer {
        int status();

        /** Keep {@code seen} for the origin, then answer with {@code line} and a newline. */
        record Cosigned(String origin, Seen seen, NoteSignature signature) implements Answer {
            @Override
            public int status() {
                return 200;
            }
        }

        /** Answer with the size in decimal and a newline, as text/x.tlog.size. */
        record Conflict(long size) implements Answer {
            @Override
            public int status() {
                return 409;
            }
        }

        record Refused(int status, String reason) implements Answer {}
    }

    private final SigningKey key;
    private final List<VerifierKey> logs;

    public Witness(SigningKey key, List<VerifierKey> logs) {
        this.key = key;
        this.logs = List.copyOf(logs);
    }

    public Answer decide(String body, Memory memory, long seconds) {
        AddCheckpoint request;
        Checkpoint checkpoint;
        try {
            request = AddCheckpoint.parse(body);
            checkpoint = Checkpoint.of(request.checkpoint());
        } catch (IllegalArgumentException e) {
            return new Answer.Refused(400, String.valueOf(e.getMessage()));
        }
        List<VerifierKey> known = logs.stream()
                .filter(log -> log.name().equals(checkpoint.origin()))
                .toList();
        if (known.isEmpty()) {
            return new Answer.Refused(404, "This log is not known here");
        }
        if (!signed(request.checkpoint(), known)) {
            return new Answer.Refused(403, "The log has not signed this");
        }
        if (request.oldSize() > checkpoint.size()) {
            return new Answer.Refused(400, "The old size is larger than the checkpoint's");
        }
        return judge(request, checkpoint, memory.seen(checkpoint.origin()), seconds);
    }

    private Answer judge(AddCheckpoint request, Checkpoint checkpoint, Seen seen, long seconds) {
        if (request.oldSize() != seen.size()) {
            return new Answer.Conflict(seen.size());
        }
        if (checkpoint.size() == seen.size() && !checkpoint.root().equals(seen.root())) {
            return new Answer.Conflict(seen.size());
        }
        boolean goesOn = MerkleProof.verifyConsistency(
                seen.size(), seen.root(), checkpoint.size(), checkpoint.root(), request.path());
        if (!goesOn) {
            return new Answer.Refused(422, "The checkpoint does not go on from the one seen");
        }
        return new Answer.Cosigned(
                checkpoint.origin(),
                new Seen(checkpoint.size(), checkpoint.root()),
                Cosignature.sign(key, checkpoint, seconds));
    }

    /** One right line is enough, and a wrong one of a known key is one too many. */
    private static boolean signed(Note note, List<VerifierKey> known) {
        List<Note.Standing> standings = known.stream().map(note::standing).toList();
        return standings.contains(Note.Standing.SIGNED) && !standings.contains(Note.Standing.FALSE);
    }
}

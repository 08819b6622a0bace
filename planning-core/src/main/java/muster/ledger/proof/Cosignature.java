package muster.ledger.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;

/** A witness's word that it saw a checkpoint at a time, and no other one of the same size before: C2SP tlog-cosignature. */
public final class Cosignature {
    private static final int LENGTH = Long.BYTES + 64;

    private Cosignature() {}

    /** @param seconds since 1970 */
    public static NoteSignature sign(SigningKey witness, Checkpoint checkpoint, long seconds) {
        if (seconds < 0 || witness.verifierKey().kind() != VerifierKey.Kind.WITNESS) {
            throw new IllegalArgumentException("Only a witness's key cosigns, and only in times from 1970 on");
        }
        byte[] signature = witness.sign(message(checkpoint.text(), seconds));
        return NoteSignature.of(
                witness.verifierKey(),
                ByteBuffer.allocate(LENGTH).putLong(seconds).put(signature).array());
    }

    static boolean verifies(VerifierKey witness, byte[] timeAndSignature, String text) {
        if (timeAndSignature.length != LENGTH) {
            return false;
        }
        long seconds = ByteBuffer.wrap(timeAndSignature).getLong();
        return seconds >= 0
                && seconds <= Words.LAST.getEpochSecond()
                && witness.verifies(message(text, seconds), Arrays.copyOfRange(timeAndSignature, Long.BYTES, LENGTH));
    }

    /** Only of a signature that has been verified. */
    static Instant time(NoteSignature cosignature) {
        return Instant.ofEpochSecond(ByteBuffer.wrap(cosignature.signature()).getLong());
    }

    private static byte[] message(String text, long seconds) {
        return ("cosignature/v1\ntime " + seconds + "\n" + text).getBytes(UTF_8);
    }
}

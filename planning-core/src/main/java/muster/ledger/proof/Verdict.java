package muster.ledger.proof;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a verifier found.
 *
 * @param exit 0 verified, 1 tampered, 2 incomplete, 3 the key is not a trusted one or too few witnesses
 * @param lines for a reader who is no engineer; the last one is the verdict
 * @param position of the first event that is not as it should be, where it is one event
 */
public record Verdict(
        int exit, List<String> lines, @Nullable Long position) {
    public static final int VERIFIED = 0;
    public static final int TAMPERED = 1;
    public static final int INCOMPLETE = 2;
    public static final int UNTRUSTED = 3;

    public Verdict {
        lines = List.copyOf(lines);
    }
}

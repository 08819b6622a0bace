package muster.problem;

import java.util.List;
import muster.decision.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What went wrong, RFC 9457.
 *
 * @param type {@code urn:muster:problem:officer-unavailable}; permanent
 * @param detail what to do next
 * @param code the rule's id, {@code STF-04}, where a rule refused; else the last part of the type
 * @param requestId the {@code Request-Id} of the answer
 * @param errors one for each member of the request that has to be mended
 */
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        String code,
        @Nullable String requestId,
        List<Mistake> errors) {

    /** @param pointer JSON pointer into the body (RFC 6901), or the name of a parameter or header */
    public record Mistake(String pointer, String code, String detail) {}

    public static Problem of(int status, String kind, String detail, @Nullable String requestId) {
        return of(status, kind, kind, detail, requestId, List.of());
    }

    public static Problem of(
            int status, String kind, String code, String detail, @Nullable String requestId, List<Mistake> errors) {
        return new Problem("urn:muster:problem:" + kind, title(kind), status, detail, code, requestId, errors);
    }

    public static Problem of(int status, Refusal refusal, @Nullable String requestId) {
        return of(status, refusal.problem(), refusal.rule(), refusal.detail(), requestId, List.of());
    }

    private static String title(String kind) {
        String words = kind.replace('-', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}

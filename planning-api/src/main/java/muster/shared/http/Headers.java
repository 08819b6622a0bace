package muster.shared.http;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import muster.shared.Actor;
import org.jspecify.annotations.Nullable;

/** What a request asks beside its body. */
record Headers(HttpServletRequest request) {
    private static final Pattern ETAG = Pattern.compile("(?:W/)?\"(\\d{1,18})\"|(\\d{1,18})");
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,255}");

    /** The version named by If-Match; null where none is, or any will do. */
    @Nullable
    Long ifMatch() {
        String value = request.getHeader("If-Match");
        if (value == null || value.strip().equals("*")) {
            return null;
        }
        Matcher etag = ETAG.matcher(value.strip());
        if (!etag.matches()) {
            throw new BadParameter("If-Match", "Give If-Match the ETag of one version, \"7\".");
        }
        return Long.valueOf(etag.group(1) == null ? etag.group(2) : etag.group(1));
    }

    boolean validateOnly() {
        String value = request.getParameter("validateOnly");
        return switch (value == null ? "false" : value) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new BadParameter("validateOnly", "Give validateOnly as true or false.");
        };
    }

    Optional<Call.Repeatable> repeatable(Actor actor, int status, Map<String, String> headers, String id) {
        String key = request.getHeader(Door.IDEMPOTENCY_KEY);
        if (key == null) {
            return Optional.empty();
        }
        if (!KEY.matcher(key).matches()) {
            throw new BadParameter(Door.IDEMPOTENCY_KEY, "Give Idempotency-Key as 1 to 255 visible ASCII characters.");
        }
        byte[] scope = sha256(
                String.join("\n", actor.sub(), request.getMethod(), request.getRequestURI(), key)
                        .getBytes(StandardCharsets.UTF_8),
                new byte[0]);
        String query = request.getQueryString();
        byte[] bodyHash = sha256(WholeBody.of(request), (query == null ? "" : query).getBytes(StandardCharsets.UTF_8));
        return Optional.of(new Call.Repeatable(scope, bodyHash, status, headers, id));
    }

    static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    private static byte[] sha256(byte[] first, byte[] then) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(first);
            return digest.digest(then);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256.", e);
        }
    }
}

package muster.app;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtValidationException;

/**
 * Checks a token's signature once a minute and not with each request that bears it: a tenth of what a command costs. Whether it
 * has expired is asked each time. A key that its issuer takes back is good for a minute longer, as it is while the issuer's key
 * set is remembered.
 */
final class KnownTokens implements JwtDecoder {
    private static final Duration REMEMBERED = Duration.ofMinutes(1);
    private static final int MOST = 10_000;

    private final Cache<String, Jwt> known =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(REMEMBERED).build();
    private final JwtTimestampValidator times = new JwtTimestampValidator();
    private final JwtDecoder decoder;

    KnownTokens(JwtDecoder decoder) {
        this.decoder = decoder;
    }

    @Override
    public Jwt decode(String token) {
        Jwt before = known.getIfPresent(token);
        if (before == null) {
            Jwt decoded = decoder.decode(token);
            known.put(token, decoded);
            return decoded;
        }
        var wrong = times.validate(before);
        if (wrong.hasErrors()) {
            known.invalidate(token);
            throw new JwtValidationException("The token has expired.", wrong.getErrors());
        }
        return before;
    }
}

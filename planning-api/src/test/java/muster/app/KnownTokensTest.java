package muster.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtValidationException;

class KnownTokensTest {
    private final List<String> checked = new ArrayList<>();

    @Test
    void the_signature_of_a_token_is_checked_once() {
        KnownTokens tokens =
                new KnownTokens(token -> signed(token, Instant.now().plusSeconds(300)));

        assertThat(tokens.decode("a").getSubject()).isEqualTo("a");
        assertThat(tokens.decode("a").getSubject()).isEqualTo("a");
        assertThat(tokens.decode("b").getSubject()).isEqualTo("b");

        assertThat(checked).containsExactly("a", "b");
    }

    @Test
    void a_token_that_expired_since_it_was_checked_is_refused() {
        KnownTokens tokens =
                new KnownTokens(token -> signed(token, Instant.now().minusSeconds(300)));
        tokens.decode("a");

        assertThatThrownBy(() -> tokens.decode("a")).isInstanceOf(JwtValidationException.class);
    }

    @Test
    void a_token_that_was_refused_is_checked_again_each_time() {
        KnownTokens tokens = new KnownTokens(token -> {
            checked.add(token);
            throw new BadJwtException("forged");
        });

        assertThatThrownBy(() -> tokens.decode("a")).isInstanceOf(JwtException.class);
        assertThatThrownBy(() -> tokens.decode("a")).isInstanceOf(JwtException.class);
        assertThat(checked).containsExactly("a", "a");
    }

    private Jwt signed(String token, Instant expires) {
        checked.add(token);
        return Jwt.withTokenValue(token)
                .header("alg", "RS256")
                .subject(token)
                .issuedAt(expires.minusSeconds(600))
                .expiresAt(expires)
                .build();
    }
}

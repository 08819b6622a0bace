package muster.outside;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.springframework.context.annotation.Bean;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/** Stands for the task force's identity provider; its key lives as long as the tests. */
final class Issuer {
    private static final RSAKey KEY = key();

    private Issuer() {}

    static String token(Person person) {
        return token(person, Duration.ofHours(1), KEY);
    }

    static String expiredToken(Person person) {
        return token(person, Duration.ofHours(-1), KEY);
    }

    static String token(Person person, Duration valid) {
        return token(person, valid, KEY);
    }

    static String foreignToken(Person person) {
        return token(person, Duration.ofHours(1), key());
    }

    private static String token(Person person, Duration valid, RSAKey key) {
        try {
            SignedJWT token = new SignedJWT(
                    new JWSHeader(JWSAlgorithm.RS256),
                    new JWTClaimsSet.Builder()
                            .subject(person.sub())
                            .claim("name", person.name())
                            .claim("agency", person.agency())
                            .claim("roles", person.roles())
                            .expirationTime(Date.from(Instant.now().plus(valid)))
                            .build());
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException cause) {
            throw new IllegalStateException(cause);
        }
    }

    private static RSAKey key() {
        try {
            return new RSAKeyGenerator(2048).generate();
        } catch (JOSEException cause) {
            throw new IllegalStateException(cause);
        }
    }

    /** Registered as a source of the application's context. */
    static class Trusted {
        @Bean
        JwtDecoder decoder() throws JOSEException {
            return NimbusJwtDecoder.withPublicKey(KEY.toRSAPublicKey()).build();
        }
    }
}

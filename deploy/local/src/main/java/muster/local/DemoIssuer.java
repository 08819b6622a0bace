package muster.local;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.RSAPublicKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Objects;
import org.springframework.security.converter.RsaKeyConverters;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.stereotype.Component;

/** Stands in for the organisation's OpenID Connect provider. Whoever holds its key is anyone: the key stays with the data. */
@Component
class DemoIssuer {
    /** A name, not an address: the same on every port, so that tokens outlive a restart on another one. */
    private static final String ISSUER = "http://127.0.0.1/demo";

    private static final Duration VALIDITY = Duration.ofHours(24);

    private final RSAPublicKey publicKey;
    private final NimbusJwtEncoder encoder;

    DemoIssuer(DataDirectory data) throws IOException, GeneralSecurityException {
        var privateKey = key(data);
        var spec = new RSAPublicKeySpec(privateKey.getModulus(), privateKey.getPublicExponent());
        this.publicKey = (RSAPublicKey) KeyFactory.getInstance("RSA").generatePublic(spec);
        this.encoder = NimbusJwtEncoder.withKeyPair(publicKey, privateKey).build();
    }

    String token(Person person) {
        var now = Instant.now();
        var claims = JwtClaimsSet.builder()
                .issuer(ISSUER)
                .issuedAt(now)
                .expiresAt(now.plus(VALIDITY))
                .subject(person.sub())
                .claim("name", person.name())
                .claim("roles", person.roles());
        if (person.agency() != null) {
            claims.claim("agency", person.agency());
        }
        return encoder.encode(JwtEncoderParameters.from(claims.build())).getTokenValue();
    }

    JwtDecoder decoder() {
        var decoder = NimbusJwtDecoder.withPublicKey(publicKey).build();
        decoder.setJwtValidator(JwtValidators.createDefaultWithIssuer(ISSUER));
        return decoder;
    }

    /** Whom a token of ours names, in date or not. */
    Person person(String token) {
        var decoder = NimbusJwtDecoder.withPublicKey(publicKey).build();
        decoder.setJwtValidator(any -> OAuth2TokenValidatorResult.success());
        var claims = decoder.decode(token);
        return new Person(
                Objects.requireNonNull(claims.getSubject()),
                Objects.requireNonNull(claims.getClaimAsString("name")),
                claims.getClaimAsString("agency"),
                Objects.requireNonNull(claims.getClaimAsStringList("roles")));
    }

    private static RSAPrivateCrtKey key(DataDirectory data) throws IOException, GeneralSecurityException {
        var file = data.directory("keys").resolve("issuer.pem");
        if (!Files.exists(file)) {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            DataDirectory.writePrivately(
                    file, pem(generator.generateKeyPair().getPrivate().getEncoded()));
        }
        try (var pem = new ByteArrayInputStream(Files.readAllBytes(file))) {
            return (RSAPrivateCrtKey) RsaKeyConverters.pkcs8().convert(pem);
        }
    }

    private static String pem(byte[] pkcs8) {
        var lines = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                .encodeToString(pkcs8);
        return "-----BEGIN PRIVATE KEY-----\n" + lines + "\n-----END PRIVATE KEY-----\n";
    }
}

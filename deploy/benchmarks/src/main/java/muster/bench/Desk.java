package muster.bench;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import muster.ledger.proof.SigningKey;
import muster.ledger.proof.VerifierKey;

/** The service as deployed, on a database of the benchmark, and tokens for whoever calls it. */
final class Desk {
    private final RSAKey issuer = new RSAKeyGenerator(2048).generate();
    private final Path keys = Files.createTempDirectory("muster-bench-keys");

    Desk() throws IOException, JOSEException {
        Files.writeString(
                keys.resolve("issuer.pem"),
                "-----BEGIN PUBLIC KEY-----\n"
                        + Base64.getMimeEncoder()
                                .encodeToString(issuer.toPublicKey().getEncoded())
                        + "\n-----END PUBLIC KEY-----\n");
        Files.writeString(
                keys.resolve("ledger"),
                SigningKey.of("bench.example/muster", VerifierKey.Kind.LOG, new byte[32])
                        .text());
    }

    Program program(Postgres.Database database) throws IOException, InterruptedException {
        Map<String, String> environment = new HashMap<>();
        database.springSettings()
                .forEach((name, value) ->
                        environment.put(name.toUpperCase(java.util.Locale.ROOT).replace('.', '_'), value));
        environment.put("SPRING_FLYWAY_ENABLED", "false");
        environment.put(
                "SPRING_SECURITY_OAUTH2_RESOURCESERVER_JWT_PUBLIC_KEY_LOCATION",
                keys.resolve("issuer.pem").toUri().toString());
        environment.put("MUSTER_LEDGER_SIGNING_KEY", keys.resolve("ledger").toString());
        return new Program(Path.of(System.getProperty("bench.service")), "/actuator/health/readiness", environment);
    }

    String bearer(String agency, String role) throws JOSEException {
        return bearer("bench", agency, role);
    }

    /** @param agency or nothing */
    String bearer(String person, String agency, String role) throws JOSEException {
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder()
                .subject(person)
                .claim("name", "Lena Brandt")
                .claim("roles", List.of(role))
                .expirationTime(Date.from(Instant.now().plus(Duration.ofHours(3))));
        if (!agency.isEmpty()) {
            claims.claim("agency", agency);
        }
        SignedJWT jwt = new SignedJWT(new JWSHeader(JWSAlgorithm.RS256), claims.build());
        jwt.sign(new RSASSASigner(issuer));
        return "Authorization: Bearer " + jwt.serialize() + "\r\n";
    }

    /** An agency that may lead. */
    String enrolled(int port) throws IOException, JOSEException {
        try (KeptOpen connection = new KeptOpen(port)) {
            String location = connection
                    .post("/api/v1/agencies", bearer("", "coordinator"), """
                            {"code": "BENCH", "name": "Bench County Sheriff", "kind": "LOCAL_LAW_ENFORCEMENT", "jurisdictions": ["US-CA"],
                             "mou": {"signedOn": "2020-01-01", "expiresOn": "2099-12-31"}}""")
                    .expect(201)
                    .location();
            return location.substring(location.lastIndexOf('/') + 1);
        }
    }
}

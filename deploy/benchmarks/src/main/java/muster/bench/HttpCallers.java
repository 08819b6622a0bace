package muster.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.spec.SecretKeySpec;
import muster.shared.AgencyId;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/** Leads who plan over HTTP, each on a connection of its own that stays open. */
final class HttpCallers {
    private static final byte[] SECRET = UUID.randomUUID().toString().getBytes(UTF_8);

    private final String operations;
    private final String token;
    private final AgencyId agency;
    private final Map<Integer, HttpClient> clients = new ConcurrentHashMap<>();

    /** The benchmark's own issuer of tokens; its secret lives as long as the run. */
    static class Issuer {
        @Bean
        JwtDecoder decoder() {
            return NimbusJwtDecoder.withSecretKey(new SecretKeySpec(SECRET, "HmacSHA256"))
                    .build();
        }
    }

    HttpCallers(ConfigurableApplicationContext service, AgencyId agency) throws JOSEException {
        this.operations = "http://127.0.0.1:" + service.getEnvironment().getRequiredProperty("local.server.port")
                + "/api/v1/operations";
        this.agency = agency;
        SignedJWT jwt = new SignedJWT(
                new JWSHeader(JWSAlgorithm.HS256),
                new JWTClaimsSet.Builder()
                        .subject("bench")
                        .claim("name", "Lena Brandt")
                        .claim("agency", agency.toString())
                        .claim("roles", List.of("lead"))
                        .expirationTime(Date.from(Instant.now().plus(Duration.ofHours(3))))
                        .build());
        jwt.sign(new MACSigner(SECRET));
        this.token = jwt.serialize();
    }

    /** The same caller, the same connection, measurement after measurement. */
    Callers.Deed caller(int number) {
        HttpClient http = clients.computeIfAbsent(
                number,
                _ -> HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .build());
        return new Callers.Deed() {
            private String operation = "";
            private int decided;

            @Override
            public void once() throws Exception {
                if (decided++ % CommandBench.DECISIONS == 0) {
                    String location = post(http, operations, open());
                    operation = location.substring(location.lastIndexOf('/') + 1);
                } else {
                    post(http, operations + "/" + operation + "/sites", SITE);
                }
            }
        };
    }

    private String post(HttpClient http, String uri, String body) throws Exception {
        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(URI.create(uri))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
        if (answer.statusCode() != 201) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private static final String SITE = """
            {"label": "Parlour", "address": "12 Harbor Way, Harbor City", "location": {"latitude": 33.77, "longitude": -118.19},
             "zone": "America/Los_Angeles", "premisesEntry": true}""";

    private String open() {
        return """
                {"codeName": "Bench %s", "objective": "Bring those held there to safety", "leadAgencyId": "%s",
                 "jurisdiction": "US-CA", "zone": "America/Los_Angeles",
                 "window": {"start": "%s", "end": "%s"}}""".formatted(
                        UUID.randomUUID(), agency, Instant.now(), Instant.now().plus(Duration.ofDays(30)));
    }
}

package muster.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One demo, left running while it is looked at. */
class DemoIT {
    @TempDir
    static Path data;

    static RunningDemo demo;

    @BeforeAll
    static void start() {
        demo = RunningDemo.ready(data);
    }

    @AfterAll
    static void stop() {
        demo.close();
    }

    @Test
    void a_second_demo_on_the_same_data_is_refused() {
        try (var second = RunningDemo.launched(data, Map.of())) {
            assertThat(second.exitCode()).isEqualTo(1);
            assertThat(second.output())
                    .contains("Another demo is running on " + data)
                    .doesNotContain("\tat ");
        }
    }

    @Test
    void what_opens_doors_is_readable_by_its_owner_only() throws IOException {
        for (var secret :
                Set.of("keys/issuer.pem", "secrets/postgres", "secrets/muster_owner", "secrets/muster_service")) {
            assertThat(Files.getPosixFilePermissions(data.resolve(secret)))
                    .as(secret)
                    .containsOnly(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
        }
    }

    @Nested
    class Tokens {
        @Test
        void a_token_names_its_person_for_a_day() throws Exception {
            var answer = demo.post("/demo/tokens", """
                    {"sub": "a.reyes", "name": "Ana Reyes", "agency": "0c5d0c4e-7c3b-4a53-9f0e-0a4c7e6f1b11", "roles": ["lead", "officer"]}""");
            assertThat(answer.statusCode()).isEqualTo(200);
            var claims = SignedJWT.parse(JsonMapper.shared()
                            .readTree(answer.body())
                            .get("token")
                            .asString())
                    .getJWTClaimsSet();
            assertThat(claims.getSubject()).isEqualTo("a.reyes");
            assertThat(claims.getClaim("name")).isEqualTo("Ana Reyes");
            assertThat(claims.getClaim("agency")).isEqualTo("0c5d0c4e-7c3b-4a53-9f0e-0a4c7e6f1b11");
            assertThat(claims.getStringListClaim("roles")).containsExactly("lead", "officer");
            assertThat(claims.getExpirationTime().toInstant())
                    .isEqualTo(claims.getIssueTime().toInstant().plusSeconds(86_400));
        }

        @Test
        void an_agency_may_be_left_out() throws Exception {
            var answer = demo.post("/demo/tokens", """
                    {"sub": "auditor", "name": "Ida Audit", "roles": ["auditor"]}""");
            assertThat(answer.statusCode()).isEqualTo(200);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    "{",
                    "[]",
                    "{\"sub\": 7, \"name\": \"Ana\", \"roles\": []}",
                    "{\"sub\": \"a\", \"name\": \"Ana\", \"roles\": \"lead\"}",
                })
        void a_body_that_cannot_be_read_is_a_problem(String body) throws Exception {
            assertProblem(body, 400);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "{}",
                    "{\"sub\": \" \", \"name\": \"Ana\", \"roles\": []}",
                    "{\"sub\": \"a\", \"name\": \"Ana\"}",
                    "{\"sub\": \"a\", \"name\": \"Ana\", \"roles\": [null]}",
                })
        void a_body_that_names_no_person_is_a_problem(String body) throws Exception {
            assertProblem(body, 422);
        }

        @Test
        void its_token_opens_the_service_and_no_other_does() throws Exception {
            var ours = token("{\"sub\": \"c\", \"name\": \"Cora\", \"roles\": [\"coordinator\"]}");
            assertThat(demo.get("/api/v1/agencies", ours)).isEqualTo(200);
            assertThat(demo.get("/api/v1/agencies", ours.substring(0, ours.length() - 8) + "AAAAAAAA"))
                    .isEqualTo(401);
        }

        private static String token(String person) throws Exception {
            return JsonMapper.shared()
                    .readTree(demo.post("/demo/tokens", person).body())
                    .get("token")
                    .asString();
        }

        @Test
        void a_role_that_nobody_has_is_a_problem() throws Exception {
            assertProblem("{\"sub\": \"a\", \"name\": \"Ana\", \"roles\": [\"lead\", \"king\"]}", 422);
        }

        private static void assertProblem(String body, int status) throws Exception {
            var answer = demo.post("/demo/tokens", body);
            assertThat(answer.statusCode()).isEqualTo(status);
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
            assertThat(answer.body()).contains("urn:muster:problem:");
        }
    }

    @Nested
    class Database {
        private final Cluster cluster = new Cluster(data);

        @ParameterizedTest
        @ValueSource(strings = {"fsync", "synchronous_commit", "full_page_writes"})
        void is_durable(String setting) throws IOException, SQLException {
            assertThat(cluster.ask("muster_service", "SHOW " + setting)).isEqualTo("on");
        }

        @ParameterizedTest
        @ValueSource(strings = {"postgres", "muster_owner", "muster_service"})
        void asks_everyone_for_a_password(String role) {
            assertThatThrownBy(() -> cluster.connect(role, role))
                    .hasMessageContaining("password authentication failed");
        }

        @Test
        void listens_on_loopback_only() throws IOException, SQLException {
            assertThat(cluster.ask("muster_service", "SHOW listen_addresses")).isEqualTo("127.0.0.1");
        }

        @Test
        void lets_the_owner_migrate() throws IOException, SQLException {
            cluster.tell(
                    "muster_owner",
                    "CREATE SCHEMA migrated; CREATE EXTENSION IF NOT EXISTS btree_gist; CREATE ROLE made_by_owner");
        }

        @Test
        void lets_the_service_build_the_wall_of_an_agency() throws IOException, SQLException {
            cluster.tell("muster_service", """
                    CREATE ROLE agency_x; GRANT agency_x TO muster_service WITH INHERIT FALSE, SET TRUE;
                    CREATE SCHEMA agency_x; SET ROLE agency_x""");
        }

        @Test
        void makes_nobody_but_its_own_superuser_all_powerful() throws IOException, SQLException {
            assertThat(cluster.ask("muster_service", "SELECT string_agg(rolname, ',') FROM pg_roles WHERE rolsuper"))
                    .isEqualTo("postgres");
        }
    }

    /** The story of Safe Harbor, from its first refusal to the returns. */
    @Nested
    class Safe_Harbor {
        private static JsonNode read(String who, String path) throws Exception {
            var token = Files.readString(data.resolve("tokens/" + who + ".jwt")).strip();
            return JsonMapper.shared().readTree(demo.read("/api/v1" + path, token));
        }

        private static String plan() throws Exception {
            return read("lead", "/operations?limit=1").at("/items/0/id").asString();
        }

        @Test
        void is_told_to_its_end() throws Exception {
            assertThat(demo.output()).doesNotContain("The story stopped");
            var plan = read("lead", "/operations/" + plan());
            assertThat(plan.findValuesAsString("status")).contains("DENIED", "RETURNED", "ISSUED");
            assertThat(plan.path("log").findValuesAsString("kind"))
                    .contains("SET", "RELEASE", "ENTRY", "RECOVERY", "NOTICE", "ARREST", "HAND_OFF", "STOOD_DOWN");
            assertThat(plan.findValuesAsString("score")).contains("27");
        }

        @Test
        void shows_an_auditor_each_rule_that_stood_in_the_way() throws Exception {
            var decisions = read("auditor", "/audit/operations/" + plan() + "/decisions?limit=500");
            assertThat(decisions
                            .path("items")
                            .valueStream()
                            .filter(item -> item.path("outcome").asString().equals("REFUSED"))
                            .map(item -> item.path("rule").asString()))
                    .containsExactly("WAR-02", "WAR-01", "WAR-05", "STF-02", "STF-03", "OPS-05");
        }
    }
}

package muster.outside;

import static muster.outside.TaskForce.API;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An agency's model made anew, taken along, taken down, and there again. */
@ExtendWith(Running.class)
class ModelUpkeepIT {
    private final JdbcClient database;
    private final TaskForce force;
    private final String police;
    private final Caller reader;
    private final Caller coordinator;
    private final String model;
    private Plan plan;

    ModelUpkeepIT(Service muster) {
        database = muster.database();
        force = TaskForce.enrolled(muster);
        police = force.agency("STATE_LAW_ENFORCEMENT");
        reader = force.reader(police);
        coordinator = force.coordinator();
        model = API + "/agencies/" + police + "/model";
    }

    @BeforeEach
    void theyAreToldSomething() {
        plan = force.open().invite(police);
        plan.site();
        await().until(() -> feed().size() == 3);
    }

    private JsonNode feed() {
        return reader.get(API + "/agencies/" + police + "/updates").expect(200).at("/items");
    }

    private String state() {
        return coordinator.get(model).expect(200).at("/state").asString();
    }

    private long spaces() {
        return database.sql("select count(*) from pg_namespace where nspname like ?")
                .param("agency_" + bare() + "%")
                .query(Long.class)
                .single();
    }

    private long roles() {
        return database.sql("select count(*) from pg_roles where rolname = ?")
                .param("agency_" + bare())
                .query(Long.class)
                .single();
    }

    private String bare() {
        return police.replace("-", "");
    }

    @Test
    void a_coordinator_has_it_made_anew_and_it_says_the_same() {
        JsonNode before = feed();
        assertThat(state()).isEqualTo("SERVING");
        Answer asked = coordinator.post(model + "/rebuilds", Body.of()).expect(202);
        assertThat(asked.at("/askedAt").asString()).isNotEmpty();
        await().until(() -> coordinator.get(model).expect(200).at("/rebuiltAt").isString());
        assertThat(state()).isEqualTo("SERVING");
        assertThat(feed()).isEqualTo(before);
        assertThat(spaces()).isEqualTo(1);
        plan.site();
        await().until(() -> feed().size() == 4);
    }

    @Test
    void what_would_tell_something_else_is_not_swapped_in_and_the_coordinator_is_told_so() {
        database.sql("update agency_" + bare() + ".feed set data = '{}' where seq = 1")
                .update();
        coordinator.post(model + "/rebuilds", Body.of()).expect(202);
        await().until(() -> state().equals("REBUILD_FAILED"));
        assertThat(coordinator.get(model).at("/trouble").asString()).contains("was left as it is");
        assertThat(feed().size()).isEqualTo(3);
        assertThat(spaces()).isEqualTo(1);
    }

    @Test
    void who_looks_after_a_model_is_told_nothing_of_what_it_holds() {
        assertThat(coordinator.get(model).expect(200).json().propertyNames())
                .isSubsetOf("agencyId", "state", "percent", "askedAt", "askedBy", "rebuiltAt", "trouble");
        reader.get(model).expectProblem(403, "forbidden");
        coordinator.get(model + ".zip").expectProblem(403, "forbidden");
    }

    @Test
    void an_agency_takes_everything_with_it_that_it_was_told() throws IOException {
        Map<String, String> files = unzipped(reader.get(model + ".zip").expect(200));
        assertThat(files.keySet()).containsExactly("updates.ndjson", "operations.ndjson", "manifest.json");
        assertThat(lines(files.get("updates.ndjson")))
                .isEqualTo(feed().valueStream().toList());
        assertThat(lines(files.get("operations.ndjson")))
                .containsExactly(reader.get(API + "/agencies/" + police + "/operations/" + plan.id())
                        .expect(200)
                        .json());
        JsonNode manifest = JsonMapper.shared().readTree(files.get("manifest.json"));
        assertThat(manifest.at("/newest").asInt()).isEqualTo(3);
        assertThat(manifest.at("/files/0/lines").asInt()).isEqualTo(3);
        assertThat(manifest.at("/files/0/sha256").asString()).isEqualTo(sha256(files.get("updates.ndjson")));
        force.reader(force.lead()).get(model + ".zip").expectProblem(404, "not-found");
    }

    @Test
    void INF_09_who_left_leaves_nothing_behind_but_the_ledger_and_finds_the_same_on_coming_back() {
        JsonNode before = feed();
        coordinator.delete(model + "?reason=Left").expectProblem(409, "agency-has-its-seat", "INF-09");
        coordinator
                .post(API + "/agencies/" + police + "/revocations", Body.of("reason", "Left"))
                .expect(200);
        coordinator.delete(model + "?reason=Handed%20over").expect(200);
        await().until(() -> coordinator.get(model).status() == 404);
        assertThat(spaces() + roles()).isZero();
        assertThat(feed()).isEmpty();
        coordinator.post(model + "/rebuilds", Body.of()).expectProblem(404, "not-found");
        coordinator.delete(model + "?reason=Again").expectProblem(409, "agency-model-dropped", "INF-09");
        plan.site();
        force.auditor()
                .get(API + "/audit/operations/" + plan.id() + "?asSeenBy=" + police)
                .expect(200)
                .at("/sites/0")
                .isObject();

        coordinator
                .post(API + "/agencies/" + police + "/agreements", Bodies.agreement())
                .expect(200);
        await().until(() -> coordinator.get(model).status() == 200);
        await().until(() -> feed().size() >= before.size());
        assertThat(feed().valueStream().limit(before.size()).toList())
                .isEqualTo(before.valueStream().toList());
        Plan next = force.open().invite(police);
        await().until(() -> feed().toString().contains(next.id()));
    }

    private static Map<String, String> unzipped(Answer answer) throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(answer.body()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    private static List<JsonNode> lines(String ndjson) {
        return ndjson.lines().map(JsonMapper.shared()::readTree).toList();
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException missing) {
            throw new AssertionError(missing);
        }
    }
}

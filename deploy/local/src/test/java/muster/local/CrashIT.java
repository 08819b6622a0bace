package muster.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * kill -9 of the service in the middle of a stream of commands. {@code muster.kills}: how often, 3 unless told; {@code
 * muster.seed}: when.
 */
class CrashIT {
    private static final int KILLS = Integer.getInteger("muster.kills", 3);
    private static final long SEED = Long.getLong("muster.seed", 20_261_124L);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** The key of each command and the id of the site that it was answered with; null while there was no answer. */
    private final Map<String, String> sent = new LinkedHashMap<>();

    /** The keys of those that were sent again after the kill behind them; their sites are looked for after every one. */
    private final Set<String> sentAgain = new HashSet<>();

    /** The last position of the ledger that an answer named. */
    private long acknowledged;

    @TempDir
    static Path data;

    @Test
    void what_was_acknowledged_is_there_once_after_every_kill() throws Exception {
        System.out.println("CrashIT: muster.seed=" + SEED + " muster.kills=" + KILLS);
        Random random = new Random(SEED);
        RunningDemo demo = RunningDemo.ready(data);
        String operation = operation(demo);
        for (int kill = 0; kill < KILLS; kill++) {
            killWhileSending(demo, operation, random);
            demo = RunningDemo.ready(data);
            assertOnce(demo, operation);
            System.out.println("CrashIT: " + (kill + 1) + " of " + KILLS + " kills, " + sent.size() + " commands");
        }
        demo.close();
    }

    /** Sends one command after the other until the process, killed at a moment that chance chose, answers no more. */
    private void killWhileSending(RunningDemo demo, String operation, Random random) throws Exception {
        long moment = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(200 + random.nextInt(1_500));
        String lead = token("lead");
        Thread killer = Thread.ofPlatform().start(() -> {
            while (System.nanoTime() < moment) {
                Thread.onSpinWait();
            }
            demo.kill();
        });
        try {
            while (true) {
                String key = "crash-" + sent.size();
                sent.put(key, null);
                sent.put(key, addSite(demo, operation, lead, key));
            }
        } catch (IOException killed) {
            killer.join();
        }
    }

    /** What got no answer is sent again with its key; then every command has had exactly one effect, here and in a replay. */
    private void assertOnce(RunningDemo demo, String operation) throws Exception {
        String lead = token("lead");
        for (Map.Entry<String, String> command : sent.entrySet()) {
            if (!sentAgain.add(command.getKey())) {
                continue;
            }
            String answered = addSite(demo, operation, lead, command.getKey());
            assertThat(command.getValue()).as(command.getKey()).isIn(null, answered);
            command.setValue(answered);
        }
        // Whose process was killed holds its views for some seconds more: what is asked for is all that was
        // acknowledged.
        JsonNode plan = await().atMost(PATIENCE)
                .until(
                        () -> send(demo, "/operations/" + operation + "?minPosition=" + acknowledged, lead),
                        answer -> answer.statusCode() == 200)
                .body()
                .transform(JSON::readTree);
        List<String> crashed = new ArrayList<>();
        plan.get("sites").forEach(site -> {
            if (site.get("label").asString().startsWith("crash-")) {
                crashed.add(site.get("id").asString());
            }
        });
        assertThat(crashed).doesNotHaveDuplicates().hasSameElementsAs(new HashSet<>(sent.values()));
        assertThat(get(demo, "/audit/operations/" + operation, token("auditor")))
                .isEqualTo(plan);
    }

    private String addSite(RunningDemo demo, String operation, String token, String label) throws Exception {
        String body = """
                {"label": "%s", "address": "1 Harbor Way", "location": {"latitude": 33.7, "longitude": -118.1},
                 "zone": "America/Los_Angeles", "premisesEntry": true}""".formatted(label);
        HttpRequest request = to(demo, "/operations/" + operation + "/sites", token)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", label)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        acknowledged = Math.max(
                acknowledged,
                Long.parseLong(answer.headers().firstValue("Ledger-Position").orElseThrow()));
        return JSON.readTree(answer.body()).get("id").asString();
    }

    private String operation(RunningDemo demo) throws Exception {
        JsonNode first = get(demo, "/operations?limit=1", token("lead"));
        return first.get("items").get(0).get("id").asString();
    }

    private JsonNode get(RunningDemo demo, String path, String token) throws Exception {
        HttpResponse<String> answer = send(demo, path, token);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    private HttpResponse<String> send(RunningDemo demo, String path, String token) throws Exception {
        return http.send(to(demo, path, token).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static HttpRequest.Builder to(RunningDemo demo, String path, String token) {
        return HttpRequest.newBuilder(URI.create(demo.url() + "/api/v1" + path))
                .header("Authorization", "Bearer " + token);
    }

    private static String token(String person) throws IOException {
        return Files.readString(data.resolve("tokens").resolve(person + ".jwt"));
    }
}

package muster.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/**
 * Two processes of the service on one database, and one key to sign with. {@code muster.nodes}: how often they race, 3 times unless told;
 * {@code muster.freezes}: how often the one that signs is frozen, once unless told.
 */
class NodesIT {
    private static final int RACES = Integer.getInteger("muster.nodes", 3);
    private static final int FREEZES = Integer.getInteger("muster.freezes", 1);
    private static final Map<String, String> QUICK = Map.of("MUSTER_LEDGER_CHECKPOINT_EVERY", "50ms");

    /** Of each node's log, where something is waited for in vain. */
    private static final int LINES = 20;

    /** With fewer events the tree has no subtree that is kept, and a signer does not wait for them. */
    private static final long SUBTREE = 256;

    @TempDir
    private static Path data;

    private static RunningDemo demo;
    private static RunningDemo other;
    private static SignedLog log;
    private static String operation;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @BeforeAll
    static void start() throws Exception {
        demo = RunningDemo.ready(data, QUICK);
        log = new SignedLog(new Cluster(data));
        other = demo.besides("other", log.settings(), QUICK);
        NodesIT first = new NodesIT();
        String operations = first.get(demo, "/operations?limit=1").body();
        operation = "/operations/"
                + JsonMapper.shared().readTree(operations).at("/items/0/id").asString();
    }

    @AfterAll
    static void stop() {
        other.close();
        demo.close();
    }

    @AfterEach
    void the_log_is_one_and_so_is_the_chain_of_what_was_signed() throws Exception {
        log.assertOne();
    }

    @Test
    void of_two_nodes_that_decide_on_one_version_one_wins() throws Exception {
        System.out.println("NodesIT: muster.nodes=" + RACES);
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            for (int race = 0; race < RACES; race++) {
                String version =
                        get(demo, operation).headers().firstValue("ETag").orElseThrow();
                assertThat(raced(both, "If-Match", version)).containsExactlyInAnyOrder(201, 412);
                assertThat(raced(both, "X-Unmatched", version)).containsExactly(201, 201);
            }
        }
    }

    private List<Integer> raced(ExecutorService both, String header, String version) throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        List<Future<Integer>> answers = List.of(
                both.submit(() -> addSite(demo, start, header, version)),
                both.submit(() -> addSite(other, start, header, version)));
        return List.of(answers.getFirst().get(), answers.getLast().get());
    }

    @Test
    void a_signer_that_was_frozen_past_its_lease_changes_nothing_when_it_goes_on() throws Exception {
        System.out.println("NodesIT: muster.freezes=" + FREEZES);
        while (log.head() <= SUBTREE) {
            addSite(other);
        }
        for (int freeze = 0; freeze < FREEZES; freeze++) {
            String signer = frozenWhileSigning();
            RunningDemo frozen = signer.equals("demo") ? demo : other;
            RunningDemo awake = signer.equals("demo") ? other : demo;
            long refused = log.refused();
            long signed = log.signed();
            addSite(awake);
            await(() -> log.signed() > signed);
            await(() -> !log.signer().equals(signer));
            frozen.signal("CONT");
            await(() -> log.refused() > refused);
            addSite(frozen);
        }
    }

    /** Held up where it has read what was signed last and has not yet put its own in that one's place. */
    private String frozenWhileSigning() throws Exception {
        try (SignedLog.Held subtrees = log.holdSubtrees()) {
            addSite(other);
            AtomicReference<String> waiting = new AtomicReference<>("");
            await(() -> {
                waiting.set(subtrees.signerThatWaits());
                return !waiting.get().isEmpty();
            });
            String signer = waiting.get();
            (signer.equals("demo") ? demo : other).signal("STOP");
            return signer;
        }
    }

    private interface Asked {
        boolean now() throws SQLException;
    }

    private static void await(Asked asked) throws SQLException {
        try {
            Awaitility.await()
                    .atMost(Duration.ofMinutes(1))
                    .pollInterval(Duration.ofMillis(10))
                    .until(asked::now);
        } catch (ConditionTimeoutException inVain) {
            throw new AssertionError(log.state() + "\ndemo:\n" + end(demo) + "\nother:\n" + end(other), inVain);
        }
    }

    private static String end(RunningDemo node) {
        List<String> lines = node.lines();
        return String.join("\n", lines.subList(Math.max(0, lines.size() - LINES), lines.size()));
    }

    private void addSite(RunningDemo node) throws Exception {
        assertThat(addSite(node, new CyclicBarrier(1), "X-Unmatched", "")).isEqualTo(201);
    }

    private int addSite(RunningDemo node, CyclicBarrier start, String header, String value) throws Exception {
        String body = """
                {"label": "Pier", "address": "1 Harbor Way", "location": {"latitude": 33.7, "longitude": -118.1},
                 "zone": "America/Los_Angeles", "premisesEntry": true}""";
        HttpRequest request = to(node, operation + "/sites")
                .header("Content-Type", "application/json")
                .header(header, value)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        start.await();
        return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }

    private HttpResponse<String> get(RunningDemo node, String path) throws Exception {
        return http.send(to(node, path).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static HttpRequest.Builder to(RunningDemo node, String path) throws Exception {
        return HttpRequest.newBuilder(URI.create(node.url() + "/api/v1" + path))
                .header(
                        "Authorization",
                        "Bearer " + Files.readString(data.resolve("tokens").resolve("lead.jwt")));
    }
}

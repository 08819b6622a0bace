package muster.local;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import muster.ledger.proof.SigningKey;
import muster.ledger.proof.store.LogAudit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The surge as people read it over REST. {@code muster.surge}: how many percent of it are played, 2 unless told. */
class SurgeIT {
    private static final int PERCENT = Integer.getInteger("muster.surge", 2);

    @TempDir
    static Path data;

    static RunningDemo demo;
    static List<JsonNode> operations;

    /** What must come out; of the whole, as published. */
    private record Figures(int operations, int forces, int agencies, int recovered, int identified, int arrested) {
        static Figures of(int percent) {
            return switch (percent) {
                case 100 -> new Figures(161, 86, 400, 82, 21, 67);
                case 2 -> new Figures(3, 1, 7, 11, 3, 1);
                default -> throw new IllegalArgumentException("Nobody has counted what " + percent + " % make.");
            };
        }
    }

    private static final Figures FIGURES = Figures.of(PERCENT);

    @BeforeAll
    static void start() throws Exception {
        Map<String, String> settings = Map.of("MUSTER_SEED", "surge", "MUSTER_SURGE", Integer.toString(PERCENT));
        demo = RunningDemo.ready(data, settings, Duration.ofMinutes(15));
        operations = all("supervisor-national", "/operations");
        demo.lines().stream().filter(line -> line.contains(" events in ")).forEach(System.out::println);
    }

    @AfterAll
    static void stop() {
        demo.close();
    }

    @Test
    void is_told_to_its_end_and_every_operation_is_closed() {
        assertThat(demo.output()).doesNotContain("The story stopped");
        assertThat(operations).hasSize(FIGURES.operations());
        assertThat(operations)
                .allSatisfy(plan -> assertThat(plan.path("status").asString()).isEqualTo("CLOSED"));
        assertThat(operations.stream().map(plan -> plan.path("leadAgencyId").asString()))
                .doesNotContain("")
                .satisfies(leads -> assertThat(leads.stream().distinct()).hasSize(FIGURES.forces()));
    }

    @Test
    void has_as_many_agencies() throws Exception {
        assertThat(all("coordinator", "/agencies")).hasSize(FIGURES.agencies());
    }

    @Test
    void counts_recovered_identified_and_arrested_as_published() {
        assertThat(classes()).filteredOn("RECOVERED"::equals).hasSize(FIGURES.recovered());
        assertThat(classes()).filteredOn("IDENTIFIED"::equals).hasSize(FIGURES.identified());
        assertThat(entries("ARREST")).hasSize(FIGURES.arrested());
    }

    @Test
    void tells_three_registers_of_every_minor_and_leaves_nobody_without_care() {
        int minors = FIGURES.recovered() + FIGURES.identified();
        assertThat(entries("NOTICE")).hasSize(3 * minors);
        assertThat(entries("HAND_OFF")).hasSize(minors);
    }

    @Test
    void shows_an_auditor_why_a_raid_before_the_day_was_refused() throws Exception {
        String first = operations.getFirst().path("id").asString();
        assertThat(all("auditor", "/audit/operations/" + first + "/decisions?type=schedule-raid").stream()
                        .map(item -> item.path("outcome").asString()))
                .containsExactly("REFUSED", "ACCEPTED");
    }

    @Test
    void holds_a_log_that_is_verified() throws Exception {
        Cluster cluster = new Cluster(data);
        await().atMost(60, SECONDS)
                .until(() -> cluster.ask("postgres", "select size from ledger.checkpoint")
                        .equals(cluster.ask("postgres", "select position from ledger.head")));
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setUrl(cluster.url());
        database.setUser("postgres");
        database.setPassword(cluster.password("postgres"));
        SigningKey key =
                SigningKey.parse(Files.readString(data.resolve("ledger.key")).strip());
        assertThat(LogAudit.of(database, List.of(), key.verifierKey()).faults()).isEmpty();
    }

    private static Stream<JsonNode> log() {
        return operations.stream().flatMap(plan -> plan.path("log").valueStream());
    }

    private static List<JsonNode> entries(String kind) {
        return log().filter(entry -> entry.path("kind").asString().equals(kind)).toList();
    }

    private static List<String> classes() {
        return log().flatMap(entry -> entry.path("recovery").path("classes").valueStream())
                .map(JsonNode::asString)
                .toList();
    }

    /** Page by page. */
    private static List<JsonNode> all(String who, String path) throws Exception {
        String token = Files.readString(data.resolve("tokens/" + who + ".jwt")).strip();
        String first = "/api/v1" + path + (path.contains("?") ? "&" : "?") + "limit=100";
        List<JsonNode> all = new ArrayList<>();
        String next = "";
        while (next != null) {
            JsonNode page = JsonMapper.shared().readTree(demo.read(first + next, token));
            page.path("items").forEach(all::add);
            next = page.path("next").isString() ? "&cursor=" + page.path("next").asString() : null;
        }
        return all;
    }
}

package muster.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import muster.decision.Decided;
import muster.policy.CarriedPacks;
import muster.policy.change.RecordPacks;
import muster.policy.event.PackOnRecord;
import muster.policy.event.PacksChanged;
import muster.shared.Actor;
import muster.shared.http.Call;
import muster.shared.http.Commands;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Two nodes on one database: each remembers what it decided on last, and neither is misled by it. */
class TwoNodesIT {
    private static Service here;
    private static Service there;

    private TaskForce force;
    private Plan plan;
    private Plan elsewhere;

    @BeforeAll
    static void start() {
        here = new Service();
        there = here.besides();
    }

    @AfterAll
    static void stop() {
        there.close();
        here.close();
    }

    /** Both nodes have decided on the operation, the first one last. */
    @BeforeEach
    void open() {
        force = TaskForce.enrolled(here);
        plan = force.open();
        elsewhere = new Plan(
                new TaskForce(there, force.coordinator(), force.lead(), force.chief(), force.officer()), plan.id());
        elsewhere.site();
        plan.site();
    }

    @Test
    void what_one_node_stored_is_known_to_the_other_ones_next_decision() {
        String site = plan.lawfulSite();
        String raid = elsewhere.add("raids", Bodies.raid(site, Bodies.window("10:00", "11:00")));
        plan.post("raids/" + raid + "/cancellations", Body.of("reason", "Storm"))
                .expect(200);
        elsewhere
                .post("raids/" + raid + "/cancellations", Body.of("reason", "Storm"))
                .expectProblem(409, "raid-cancelled", "OPS-10");
    }

    @Test
    void a_version_that_the_other_node_made_is_matched() {
        long version = plan.post("sites", Bodies.site()).version();
        elsewhere
                .force()
                .leading()
                .with("If-Match", "\"" + version + "\"")
                .post(plan.path() + "/sites", Bodies.site())
                .expect(201);
    }

    @Test
    void a_refusal_is_of_the_stored_state() {
        String site = plan.site();
        elsewhere
                .post("raids", Bodies.raid(site, Bodies.window("10:00", "11:00")))
                .expectProblem(409, "warrant-missing", "WAR-01");
        plan.decide(plan.warrant(site), Bodies.verdict("APPROVED"));
        elsewhere
                .post("raids", Bodies.raid(site, Bodies.window("10:00", "11:00")))
                .expect(201);
    }

    @Test
    void a_dry_run_is_of_the_stored_state() {
        String site = plan.lawfulSite();
        elsewhere
                .post("raids?validateOnly=true", Bodies.raid(site, Bodies.window("10:00", "11:00")))
                .expect(200);
    }

    /** Both were started with the same packs. */
    @Test
    void a_change_of_the_packs_that_both_nodes_find_is_recorded_once() throws Exception {
        List<PackOnRecord> carried = CarriedPacks.read();
        assertThat(versionOf(PacksChanged.STREAM)).isZero();
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            for (int round = 1; round <= 10; round++) {
                RecordPacks other = new RecordPacks(carried.subList(0, carried.size() - round));
                List<Callable<Decided>> race = List.of(() -> starts(here, other), () -> starts(there, other));
                for (Future<Decided> start : both.invokeAll(race)) {
                    assertThat(start.get().version()).isEqualTo(round);
                }
                assertThat(versionOf(PacksChanged.STREAM)).isEqualTo(round);
            }
        }
    }

    private static Decided starts(Service node, RecordPacks command) {
        Actor start = new Actor("system:start", "Start of the service", null, Set.of());
        return node.part(Commands.class).send(command, command.stream(), new Call(start, Instant.now()));
    }

    private static long versionOf(String stream) {
        return here.database()
                .sql("SELECT version FROM ledger.streams WHERE name = ?")
                .param(stream)
                .query(Long.class)
                .single();
    }

    /** A reader looks for itself only every fifteen seconds. */
    @Test
    @Timeout(12)
    void what_one_node_projects_comes_on_the_streams_of_both() throws IOException {
        String agency = force.agency("STATE_LAW_ENFORCEMENT");
        plan.invite(agency);
        String path = TaskForce.API + "/agencies/" + agency + "/updates";
        for (TaskForce node : List.of(force, elsewhere.force())) {
            long told = force.reader(agency).get(path + "?wait=10").at("/next").asLong();
            try (Frame.Reader frames = new Frame.Reader(
                    node.reader(agency).stream(path + "?after=" + told).body())) {
                assertThat(frames.next().field("")).isEqualTo("open");
                plan.site();
                assertThat(frames.update().field("id")).isEqualTo(Long.toString(told + 1));
                plan.site();
                assertThat(frames.update().field("id")).isEqualTo(Long.toString(told + 2));
            }
        }
    }

    @Test
    void of_commands_that_race_on_two_nodes_none_is_lost_and_none_is_stored_twice() throws Exception {
        long before = plan.read().version();
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            for (int round = 0; round < 20; round++) {
                List<Callable<Answer>> race =
                        List.of(() -> plan.post("sites", Bodies.site()), () -> elsewhere.post("sites", Bodies.site()));
                for (Future<Answer> answer : both.invokeAll(race)) {
                    answer.get().expect(201);
                }
            }
        }
        assertThat(plan.site()).isNotBlank();
        assertThat(versionOf("operation/" + plan.id())).isEqualTo(before + 41);
    }
}

package muster.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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
        assertThat(here.database()
                        .sql("SELECT version FROM ledger.streams WHERE name = ?")
                        .param("operation/" + plan.id())
                        .query(Long.class)
                        .single())
                .isEqualTo(before + 41);
    }
}

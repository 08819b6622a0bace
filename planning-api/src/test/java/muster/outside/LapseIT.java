package muster.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.kagkarlsson.scheduler.testhelper.ManualScheduler;
import java.time.Instant;
import java.util.List;
import muster.ledger.EventTypes;
import muster.ledger.store.Due;
import muster.ledger.store.Ledger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Time passes only where these tests say so; what is due lies in the database alone. */
class LapseIT {
    private static Service muster;

    private final Plan plan = TaskForce.enrolled(muster).open();

    @BeforeAll
    static void start() {
        muster = new Service();
    }

    @AfterAll
    static void stop() {
        muster.close();
    }

    @Test
    void WAR_06_a_warrant_lapses_though_the_scheduler_that_knew_of_it_is_gone() throws InterruptedException {
        Instant runsOut = planned();
        new Passing(muster).until(runsOut.minusMillis(1), "deadlines");
        assertThat(warrant()).isEqualTo("ISSUED");
        new Passing(muster).until(runsOut, "deadlines");
        assertThat(warrant()).isEqualTo("EXPIRED");
        Answer now = plan.read();
        assertThat(now.at("/status").asString()).isEqualTo("BLOCKED");
        assertThat(now.at("/plan/changed/0").asString()).isEqualTo("warrants");
    }

    @Test
    void a_deadline_that_comes_twice_does_one_thing() throws InterruptedException {
        Instant runsOut = planned();
        ManualScheduler scheduler = new Passing(muster).at(runsOut);
        scheduler.runAnyDueExecutions();
        long head = muster.ledgerHead();
        String due = "expire-warrant/" + plan.id() + "/"
                + plan.read().at("/warrants/0/id").asString();
        assertThat(scheduler.scheduleIfNotExists(Due.TASK.instance(due).build(), runsOut))
                .isTrue();
        scheduler.runAnyDueExecutions();
        assertThat(scheduler.getScheduledExecution(Due.TASK.instanceId(due))).isEmpty();
        assertThat(muster.ledgerHead()).isEqualTo(head);
    }

    @Test
    void INF_09_a_revoked_agency_takes_part_no_more_wherever_it_did_and_is_told_so_last() throws InterruptedException {
        TaskForce force = plan.force();
        String agency = force.agency("LOCAL_LAW_ENFORCEMENT");
        plan.invite(agency).task(force.officerOf(agency), Bodies.window("10:00", "11:00"));
        Plan other = force.open().invite(agency);
        String path = TaskForce.API + "/agencies/" + agency;
        force.coordinator()
                .post(path + "/revocations", Body.of("reason", "Left"))
                .expect(200);
        new Passing(muster).until(Instant.now().plusSeconds(1), "deadlines");
        for (Plan left : List.of(plan, other)) {
            await().untilAsserted(() -> assertThat(left.read().at("/participations"))
                    .filteredOn(part -> part.at("/agencyId").asString().equals(agency))
                    .isNotEmpty()
                    .allMatch(part -> part.has("until")));
        }
        assertThat(plan.read().at("/assignments/0/status").asString()).isEqualTo("RELEASED");
        String updates = TaskForce.API + "/agencies/" + agency + "/updates";
        force.reader(agency).get(updates).expectProblem(403, "agency-without-agreement", "INF-09");
        force.coordinator().post(path + "/agreements", Bodies.agreement()).expect(200);
        await().until(() -> force.reader(agency).get(updates).status() == 200);
        String closed = "muster.participation.closed.v1";
        await().untilAsserted(() -> assertThat(told(agency))
                .endsWith(closed)
                .filteredOn(closed::equals)
                .hasSize(2));
    }

    private List<String> told(String agency) {
        return plan.force()
                .reader(agency)
                .get(TaskForce.API + "/agencies/" + agency + "/updates?limit=1000")
                .expect(200)
                .at("/items")
                .valueStream()
                .map(item -> item.at("/type").asString())
                .toList();
    }

    @Test
    void VIC_04_a_release_ends_with_its_last_day_though_nobody_thinks_of_it() throws InterruptedException {
        String shelter = plan.force().agency("VICTIM_SERVICES");
        plan.invite(shelter);
        plan.add("releases", Releasing.release(Releasing.met(plan), shelter));
        Instant end = Instant.parse(plan.read().at("/releases/0/endsAt").asString());
        new Passing(muster).until(end.minusMillis(1), "deadlines");
        assertThat(plan.read().at("/releases/0/status").asString()).isEqualTo("STANDING");
        new Passing(muster).until(end, "deadlines");
        assertThat(plan.read().at("/releases/0/status").asString()).isEqualTo("EXPIRED");
        await().untilAsserted(() -> assertThat(told(shelter)).endsWith("muster.survivor-release.ended.v1"));
    }

    @Test
    void INF_09_STF_03_agreements_and_certificates_lapse_by_an_event_each() throws InterruptedException {
        TaskForce force = plan.force();
        String agency = force.agency("LOCAL_LAW_ENFORCEMENT");
        String officer = force.officerOf(agency);
        long head = muster.ledgerHead();
        new Passing(muster).until(Instant.parse("2100-01-02T00:00:00Z"), "deadlines");
        assertThat(types(head)).contains("agreement-lapsed", "qualification-lapsed");
        assertThat(force.coordinator()
                        .get(TaskForce.API + "/officers/" + officer)
                        .expect(200)
                        .at("/version")
                        .asLong())
                .isPositive();
    }

    private static List<String> types(long after) {
        return muster.part(Ledger.class).after(after, 1_000).stream()
                .map(recorded -> EventTypes.nameOf(recorded.event().getClass()))
                .toList();
    }

    /** A submitted plan with a raid on a warrant; and when that runs out. */
    private Instant planned() throws InterruptedException {
        plan.raid();
        plan.add("submissions", ConductBodies.submission());
        new Passing(muster).knows("deadlines");
        return Instant.parse(plan.read().at("/warrants/0/decision/executeBy").asString());
    }

    private String warrant() {
        return plan.read().at("/warrants/0/status").asString();
    }
}

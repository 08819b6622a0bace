package muster.outside;

import static muster.outside.TaskForce.API;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** The whole main job once, as a script of the business: what a task force does in place of last year's Word plan. */
@ExtendWith(Running.class)
class DayInTheLifeIT {
    private final TaskForce force;
    private String providers;
    private Plan plan;
    private String site;
    private String warrant;
    private String raid;
    private String task;

    DayInTheLifeIT(Service muster) {
        force = TaskForce.enrolled(muster);
    }

    @Test
    void from_the_first_idea_to_the_replay_of_every_decision() {
        aLeadOpensAnOperationAndInvites();
        aJudgeDeniesTheFirstWarrant();
        anotherJudgeApprovesARevisedOne();
        aRaidBeforeDawnIsRefused();
        aRaidByDayIsScheduled();
        anOfficerIsAssigned();
        nobodyIsBookedTwice();
        theRaidMovesWithItsPeople();
        theRaidIsGivenUp();
        theTimelineTellsItAll();
        eachAgencyWasToldItsPart();
        anAuditorReplaysWhy();
    }

    private void aLeadOpensAnOperationAndInvites() {
        providers = force.agency("VICTIM_SERVICES");
        plan = force.open().invite(providers);
        site = plan.site();
    }

    private void aJudgeDeniesTheFirstWarrant() {
        warrant = plan.warrant(site);
        force.judge().get(plan.path() + "/warrants/" + warrant).expect(200);
        plan.decide(warrant, Bodies.verdict("DENIED").with("reason", "Two facts are stale"));
        plan.post("raids", Bodies.raid(site, Bodies.window("10:00", "11:00")))
                .expectProblem(409, "warrant-missing", "WAR-01");
    }

    private void anotherJudgeApprovesARevisedOne() {
        warrant = plan.warrant(site);
        plan.decide(warrant, Bodies.verdict("APPROVED"));
        assertThat(plan.read().at("/warrants/1/status").asString()).isEqualTo("ISSUED");
    }

    private void aRaidBeforeDawnIsRefused() {
        plan.post("raids", Bodies.raid(site, Bodies.window("05:40", "06:20")))
                .expectProblem(409, "outside-daytime-hours", "WAR-05");
    }

    private void aRaidByDayIsScheduled() {
        raid = plan.add("raids", Bodies.raid(site, Bodies.window("10:00", "11:00")));
        assertThat(plan.read().at("/raids/0/warrantId").asString()).isEqualTo(warrant);
    }

    private void anOfficerIsAssigned() {
        task = plan.add(
                "assignments",
                Bodies.task(force.officer(), Bodies.window("09:00", "12:00")).with("raidId", raid));
    }

    private void nobodyIsBookedTwice() {
        Answer refused = force.open()
                .post("assignments", Bodies.task(force.officer(), Bodies.window("12:30", "14:00")))
                .expectProblem(409, "officer-unavailable", "STF-04");
        assertThat(refused.text()).doesNotContain(plan.id());
    }

    private void theRaidMovesWithItsPeople() {
        plan.post(
                        "raids/" + raid + "/reschedulings",
                        Body.of("window", Bodies.window("14:00", "15:00"), "reason", "A storm"))
                .expect(200);
        JsonNode moved = plan.read().at("/assignments/0/window");
        assertThat(moved.path("start").asString())
                .isEqualTo(Bodies.at(Bodies.DAY, "13:00").toString());
    }

    private void theRaidIsGivenUp() {
        plan.post("raids/" + raid + "/cancellations", Body.of("reason", "The place is empty"))
                .expect(200);
        assertThat(plan.read().at("/raids/0/status").asString()).isEqualTo("CANCELLED");
        assertThat(plan.read().at("/assignments/0/status").asString()).isEqualTo("RELEASED");
        assertThat(plan.read().at("/assignments/0/id").asString()).isEqualTo(task);
        force.open().task(force.officer(), Bodies.window("13:00", "16:00"));
    }

    private void theTimelineTellsItAll() {
        JsonNode items =
                force.leading().get(plan.path() + "/timeline").expect(200).at("/items");
        assertThat(items.valueStream()
                        .filter(item -> item.path("kind").asString().equals("PAST"))
                        .map(item -> item.at("/cause/command").asString()))
                .startsWith("open-operation", "invite-agency", "add-site", "request-warrant", "deny-warrant")
                .endsWith("cancel-raid", "cancel-raid");
    }

    private void eachAgencyWasToldItsPart() {
        await().untilAsserted(() -> assertThat(typesToldTo(force.lead()))
                .endsWith("muster.raid.cancelled.v1", "muster.officer.released.v1"));
        await().untilAsserted(() -> assertThat(typesToldTo(providers))
                .containsExactly(
                        "muster.participation.opened.v1", "muster.raid.scheduled.v1", "muster.raid.cancelled.v1"));
    }

    private List<String> typesToldTo(String agency) {
        Answer feed = force.reader(agency).get(API + "/agencies/" + agency + "/updates");
        return feed.expect(200)
                .at("/items")
                .valueStream()
                .filter(item -> item.path("operationId").asString().equals(plan.id()))
                .map(item -> item.path("type").asString())
                .toList();
    }

    private void anAuditorReplaysWhy() {
        String audit = API + "/audit/operations/" + plan.id();
        List<String> refusals = force.auditor()
                .get(audit + "/decisions")
                .expect(200)
                .at("/items")
                .valueStream()
                .filter(item -> item.path("outcome").asString().equals("REFUSED"))
                .map(item -> item.path("rule").asString())
                .toList();
        assertThat(refusals).containsExactly("WAR-01", "WAR-05");
        assertThat(force.auditor().get(audit).expect(200).json())
                .isEqualTo(plan.read().json());
        assertThat(force.auditor()
                        .get(audit + "?asSeenBy=" + providers)
                        .expect(200)
                        .json())
                .isEqualTo(force.reader(providers)
                        .get(API + "/agencies/" + providers + "/operations/" + plan.id())
                        .expect(200)
                        .json());
    }
}

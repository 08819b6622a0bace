package muster.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** How a plan came to be what it is, and what differs between two of its states. */
@ExtendWith(Running.class)
class HistoryIT {
    private final TaskForce force;
    private final Plan plan;

    HistoryIT(Service muster) {
        force = TaskForce.enrolled(muster);
        plan = force.open();
    }

    private Answer read(String rest) {
        return force.leading().get(plan.path() + rest);
    }

    private List<String> paths(String question) {
        return read("/diff?" + question)
                .expect(200)
                .at("/changes")
                .valueStream()
                .map(change -> change.get("path").asString())
                .toList();
    }

    private String movedRaid() {
        String raid = plan.raid();
        plan.task(force.officer(), Bodies.window("09:00", "12:00"));
        plan.post(
                        "raids/" + raid + "/reschedulings",
                        Body.of("window", Bodies.window("10:30", "11:30"), "reason", "Later"))
                .expect(200);
        return raid;
    }

    @Test
    void each_decision_is_told_with_its_version_its_person_and_its_events() {
        String raid = movedRaid();
        Answer history = read("/history").expect(200);
        List<String> commands = history.at("/items")
                .valueStream()
                .map(item -> item.get("command").asString())
                .toList();
        assertThat(commands)
                .containsExactly(
                        "open-operation",
                        "add-site",
                        "request-warrant",
                        "approve-warrant",
                        "schedule-raid",
                        "assign-officer",
                        "reschedule-raid");
        JsonNode last = history.at("/items/6");
        assertThat(last.at("/version").asLong())
                .isEqualTo(plan.read().at("/version").asLong());
        assertThat(last.at("/actor/sub").asString()).isNotEmpty();
        assertThat(last.at("/events/0/type").asString()).isEqualTo("raid-rescheduled");
        assertThat(last.at("/events/0/subjectId").asString()).isEqualTo(raid);
        assertThat(Lists.throughAll(force.leading(), plan.path() + "/history?limit=2"))
                .hasSize(7);
        assertThat(read("/history?version=1").at("/items")).hasSize(2);
    }

    @Test
    void what_is_refused_changes_nothing_and_is_not_in_the_history() {
        plan.post("raids", Bodies.raid(plan.site(), Bodies.window("10:00", "11:00")))
                .expect(409);
        assertThat(read("/history").expect(200).at("/items")).hasSize(2);
    }

    @Test
    void a_difference_names_the_entry_of_a_list_by_its_id() {
        String raid = plan.raid();
        long before = plan.read().at("/version").asLong();
        plan.post(
                        "raids/" + raid + "/reschedulings",
                        Body.of("window", Bodies.window("10:30", "11:30"), "reason", "Later"))
                .expect(200);
        String site = plan.site();

        assertThat(paths("from=" + before))
                .containsExactlyInAnyOrder(
                        "/sites/" + site, "/raids/" + raid + "/window/start", "/raids/" + raid + "/window/end");
        JsonNode added = read("/diff?from=" + before + "&to=" + (before + 2))
                .at("/changes")
                .valueStream()
                .filter(change -> change.get("path").asString().startsWith("/sites/"))
                .findFirst()
                .orElseThrow();
        assertThat(added.path("before").isNull() || added.path("before").isMissingNode())
                .isTrue();
        assertThat(added.at("/after/label").asString()).isEqualTo("Massage parlour");
        assertThat(paths("from=" + before + "&to=" + before)).isEmpty();
    }

    @Test
    void a_state_is_named_by_an_instant_too_and_a_wrong_one_is_told_so() {
        String opened = read("/history").at("/items/0/recordedAt").asString();
        String site = plan.site();
        assertThat(paths("from=" + opened)).containsExactly("/sites/" + site);
        assertThat(read("/diff?from=0").at("/from").asLong()).isZero();
        for (String wrong : List.of("from=x", "to=-1", "from=2999-01-01T00:00:00Z", "to=2026-13-01T00:00:00Z")) {
            read("/diff?" + wrong).expectProblem(400, "bad-parameter").names(wrong.substring(0, wrong.indexOf('=')));
        }
        read("/diff?from=2000-01-01T00:00:00Z").expectProblem(404, "not-found");
    }
}

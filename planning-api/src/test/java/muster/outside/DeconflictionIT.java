package muster.outside;

import static muster.outside.TaskForce.API;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** Two task forces that mean to enter near each other and know nothing of it. */
@ExtendWith(Running.class)
class DeconflictionIT {
    private static final Body MORNING = Bodies.window("10:00", "11:00");

    /** 1 900 feet, twice the pack's radius, in degrees of latitude, and a little less. */
    private static final double NEAR = 0.00520;

    private static final double FAR = 0.00522;

    private final Service muster;
    private final TaskForce force;
    private final TaskForce others;
    private double latitude;
    private Plan ours;
    private Plan theirs;

    DeconflictionIT(Service muster) {
        this.muster = muster;
        force = TaskForce.enrolled(muster);
        others = TaskForce.enrolled(muster);
    }

    @BeforeEach
    void twoPlansOfWhichNoneKnowsTheOther() {
        latitude = Places.latitude();
        ours = force.open();
        theirs = others.open();
    }

    @Test
    void DEC_02_both_sides_are_told_as_soon_as_both_stand_or_neither() {
        raid(ours, latitude, MORNING);
        assertThat(conflicts(ours)).isEmpty();
        String raid = raid(theirs, latitude + NEAR, Bodies.window("11:30", "12:00"));
        assertThat(id(ours)).isEqualTo(id(theirs));
        theirs.post("raids/" + raid + "/cancellations", Body.of("reason", "Empty"))
                .expect(200);
        assertThat(conflicts(ours)).isEmpty();
        assertThat(conflicts(theirs)).isEmpty();
    }

    @Test
    void DEC_02_who_is_farther_or_later_is_no_neighbour() {
        raid(ours, latitude, MORNING);
        raid(theirs, latitude + FAR, MORNING);
        raid(theirs, latitude, Bodies.window("13:00", "14:00"));
        assertThat(conflicts(ours)).isEmpty();
        assertThat(conflicts(theirs)).isEmpty();
    }

    @Test
    void DEC_02_the_windows_are_half_open_after_they_are_widened() {
        raid(ours, latitude, MORNING);
        String raid = raid(theirs, latitude, Bodies.window("13:00", "14:00"));
        assertThat(conflicts(theirs)).isEmpty();
        Body move = Body.of("window", Bodies.window("12:59", "14:00"), "reason", "Earlier");
        theirs.post("raids/" + raid + "/reschedulings", move).expect(200);
        assertThat(conflicts(ours)).hasSize(1);
        assertThat(conflicts(theirs)).hasSize(1);
    }

    @Test
    void DEC_03_a_notice_tells_whom_to_call_and_no_more() {
        raid(ours, latitude, MORNING);
        raid(theirs, latitude, MORNING);
        assertThat(conflicts(ours).get(0).has("contact")).isFalse();
        check(theirs).expect(201);
        JsonNode notice = conflicts(ours).get(0);
        assertThat(notice.propertyNames())
                .containsExactlyInAnyOrder("id", "raidId", "agencyId", "eventClass", "contact", "status");
        assertThat(notice.at("/agencyId").asString()).isEqualTo(others.lead());
        assertThat(notice.at("/contact/name").asString()).isEqualTo("Night desk");
        assertThat(notice.toString()).doesNotContain(theirs.id());
    }

    @Test
    void DEC_04_a_conflict_is_resolved_when_both_sides_have_agreed() {
        raid(ours, latitude, MORNING);
        String raid = raid(theirs, latitude, MORNING);
        resolve(ours, Bodies.agreed()).expect(200);
        assertThat(status(ours)).isEqualTo("AGREED_HERE");
        assertThat(status(theirs)).isEqualTo("AGREED_THERE");
        resolve(theirs, Bodies.agreed()).expect(200);
        assertThat(status(ours)).isEqualTo("AGREED");
        Body move = Body.of("window", Bodies.window("10:30", "11:30"), "reason", "Later");
        theirs.post("raids/" + raid + "/reschedulings", move).expect(200);
        assertThat(status(ours)).isEqualTo("OPEN");
    }

    @Test
    void DEC_04_only_the_watch_overrides_and_it_sees_both_sides() {
        raid(ours, latitude, MORNING);
        raid(theirs, latitude, MORNING);
        Body override = Body.of("decision", "OVERRIDDEN", "reason", "A life is in danger");
        resolve(ours, override).expectProblem(409, "resolution-not-yours", "DEC-04");
        Caller watch = muster.as(Person.without("Watch", "watch"));
        watch.post(ours.path() + "/deconflictions/" + id(ours) + "/resolutions", override)
                .expect(200);
        assertThat(status(theirs)).isEqualTo("OVERRIDDEN");
        assertThat(watched(watch).stream()
                        .filter(each -> each.at("/id").asString().equals(id(ours))))
                .singleElement()
                .satisfies(both -> assertThat(both.at("/sides")
                                .valueStream()
                                .map(side -> side.at("/operationId").asString()))
                        .containsExactlyInAnyOrder(ours.id(), theirs.id()));
    }

    @Test
    void DEC_05_of_an_exempted_operation_nobody_is_told_and_it_of_nobody() {
        raid(ours, latitude, MORNING);
        raid(theirs, latitude, MORNING);
        Body exempted = Bodies.deconfliction().with("exemption", Body.of("by", "Lt. Marsh", "reason", "A source"));
        ours.post("deconflictions", exempted).expectProblem(409, "exemption-not-yours", "DEC-05");
        muster.as(Person.of("Lt. Marsh", force.lead(), "supervisor"))
                .post(ours.path() + "/deconflictions", exempted)
                .expect(201);
        assertThat(conflicts(ours)).isEmpty();
        assertThat(conflicts(theirs)).isEmpty();
    }

    @Test
    void nothing_is_checked_where_no_raid_stands() {
        check(ours).expectProblem(422, "nothing-to-deconflict");
    }

    /** All parts of the list: whoever else tests against this service meets others as well. */
    private static List<JsonNode> watched(Caller watch) {
        List<JsonNode> watched = new ArrayList<>();
        String cursor = "";
        do {
            Answer part = watch.get(API + "/deconflictions?limit=1000" + cursor).expect(200);
            part.at("/items").forEach(watched::add);
            cursor = part.at("/next").isNull()
                    ? ""
                    : "&cursor=" + part.at("/next").asString();
        } while (!cursor.isEmpty());
        return watched;
    }

    private static String raid(Plan plan, double latitude, Body window) {
        String site = plan.add(
                "sites",
                Bodies.site()
                        .with("location", Body.of("latitude", latitude, "longitude", -100.5))
                        .with("premisesEntry", false));
        return plan.add("raids", Bodies.raid(site, window));
    }

    private static Answer check(Plan plan) {
        return plan.post("deconflictions", Bodies.deconfliction());
    }

    private static Answer resolve(Plan plan, Body body) {
        return plan.post("deconflictions/" + id(plan) + "/resolutions", body);
    }

    private static String id(Plan plan) {
        return conflicts(plan).getFirst().at("/id").asString();
    }

    private static String status(Plan plan) {
        return conflicts(plan).getFirst().at("/status").asString();
    }

    private static List<JsonNode> conflicts(Plan plan) {
        return plan.force()
                .leading()
                .get(plan.path() + "/deconflictions")
                .expect(200)
                .at("/items")
                .valueStream()
                .toList();
    }
}

package muster.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Calendars get into many hands: they say when, and nothing else. */
@ExtendWith(Running.class)
class CalendarIT {
    private final TaskForce force;
    private final Plan plan;
    private final Caller nobody;

    CalendarIT(Service muster) {
        nobody = muster.unknown();
        force = TaskForce.enrolled(muster);
        plan = force.open();
    }

    private String calendar(String agency) {
        Answer answer = force.reader(agency)
                .get(TaskForce.API + "/agencies/" + agency + "/calendar.ics")
                .expect(200);
        assertThat(answer.header("Content-Type")).startsWith("text/calendar");
        return answer.text();
    }

    private List<VEvent> events(String agency) {
        try {
            return new CalendarBuilder()
                    .build(new StringReader(calendar(agency)))
                    .getComponents("VEVENT");
        } catch (IOException | ParserException e) {
            throw new AssertionError(e);
        }
    }

    private static String value(VEvent event, String property) {
        return event.getRequiredProperty(property).getValue();
    }

    @Test
    void a_task_keeps_its_entry_through_all_changes() {
        String police = force.agency("STATE_LAW_ENFORCEMENT");
        plan.invite(police);
        String raid = plan.raid();
        Body task = Bodies.task(force.officerOf(police), Bodies.window("10:00", "11:00"));
        String assignment = plan.add("assignments", task.with("raidId", raid));
        await().until(() -> events(police).size() == 2);
        VEvent first = events(police).getLast();
        assertThat(value(first, "SUMMARY")).isEqualTo("Detail 2");
        assertThat(value(first, "SEQUENCE")).isEqualTo("0");
        assertThat(value(first, "STATUS")).isEqualTo("CONFIRMED");
        plan.post(
                        "raids/" + raid + "/reschedulings",
                        Body.of("window", Bodies.window("12:00", "13:00"), "reason", "Fog"))
                .expect(200);
        await().until(() -> value(events(police).getLast(), "SEQUENCE").equals("1"));
        VEvent moved = events(police).getLast();
        assertThat(value(moved, "UID")).isEqualTo(value(first, "UID"));
        assertThat(value(moved, "DTSTART")).isNotEqualTo(value(first, "DTSTART"));
        force.leading()
                .delete(plan.path() + "/assignments/" + assignment + "?reason=Ill")
                .expect(200);
        await().until(() -> value(events(police).getLast(), "STATUS").equals("CANCELLED"));
        assertThat(value(events(police).getLast(), "SEQUENCE")).isEqualTo("2");
        assertThat(value(events(police).getFirst(), "STATUS")).isEqualTo("CONFIRMED");
    }

    @Test
    void who_only_gets_ready_sees_the_week() {
        String shelter = force.agency("VICTIM_SERVICES");
        plan.invite(shelter);
        String raid = plan.raid();
        await().until(() -> events(shelter).size() == 1);
        String text = calendar(shelter);
        assertThat(text).contains("DTSTART;VALUE=DATE:").doesNotContainPattern("DTSTART[^\r\n]*T\\d");
        plan.post("raids/" + raid + "/cancellations", Body.of("reason", "Fog")).expect(200);
        await().until(() -> value(events(shelter).getFirst(), "STATUS").equals("CANCELLED"));
    }

    @Test
    void a_program_without_a_token_reads_it_under_a_link_until_the_link_is_revoked() {
        String police = force.agency("STATE_LAW_ENFORCEMENT");
        plan.invite(police);
        plan.raid();
        await().until(() -> events(police).size() == 1);
        Caller own = force.reader(police);
        String links = TaskForce.API + "/agencies/" + police + "/calendar-links";
        String desk = own.post(links, Body.of("label", "Desk")).expect(201).id();
        String lost =
                own.post(links, Body.of("label", "Pat's telephone")).expect(201).id();
        assertThat(own.get(links).expect(200).text())
                .contains("Desk", "Pat's telephone")
                .doesNotContain("/calendars/");
        String path = own.get(links + "/" + lost).expect(200).at("/path").asString();
        Answer open = nobody.get(path).expect(200);
        assertThat(open.text()).isEqualTo(calendar(police));
        assertThat(given(lost)).contains("read-linked-calendar", "Pat's telephone");

        own.delete(links + "/" + lost).expect(200);
        nobody.get(path).expectProblem(404, "not-found");
        own.get(links + "/" + lost).expectProblem(404, "not-found");
        own.delete(links + "/" + lost).expectProblem(404, "not-found");
        String other = own.get(links + "/" + desk).expect(200).at("/path").asString();
        nobody.get(other).expect(200);
        nobody.get(other.replace(".ics", "A.ics")).expectProblem(404, "not-found");
        String forged = other.substring(0, other.length() - 8) + "AAAA.ics";
        nobody.get(forged).expectProblem(404, "not-found");
        force.reader(force.lead()).get(links).expectProblem(404, "not-found");
    }

    private String given(String link) {
        return force.auditor()
                .get(TaskForce.API + "/audit/disseminations?receiver=calendar-link:" + link)
                .expect(200)
                .text();
    }

    @Test
    void INF_09_a_link_of_an_agency_without_a_seat_opens_nothing() {
        String police = force.agency("STATE_LAW_ENFORCEMENT");
        Caller own = force.reader(police);
        String links = TaskForce.API + "/agencies/" + police + "/calendar-links";
        String link = own.post(links, Body.of("label", "Desk")).expect(201).id();
        String path = own.get(links + "/" + link).expect(200).at("/path").asString();
        nobody.get(path).expect(200);
        force.coordinator()
                .post(TaskForce.API + "/agencies/" + police + "/revocations", Body.of("reason", "Left"))
                .expect(200);
        await().untilAsserted(() -> nobody.get(path).expectProblem(404, "not-found"));
    }

    @Test
    void it_says_nothing_of_what_and_where() {
        String police = force.agency("STATE_LAW_ENFORCEMENT");
        assertThat(events(police)).isEmpty();
        plan.invite(police);
        String raid = plan.raid();
        await().until(() -> events(police).size() == 1);
        String text = calendar(police);
        for (String word : List.of("codeName", "objective", "id")) {
            assertThat(text).doesNotContain(plan.read().at("/" + word).asString());
        }
        assertThat(text)
                .doesNotContain(raid, "LOCATION", "DESCRIPTION", "ORGANIZER", "ATTENDEE")
                .contains("CLASS:CONFIDENTIAL", "SUMMARY:Detail 1");
        force.leading()
                .delete(plan.path() + "/participations/" + police + "?reason=Over")
                .expect(200);
        await().until(() -> value(events(police).getFirst(), "STATUS").equals("CANCELLED"));
    }
}

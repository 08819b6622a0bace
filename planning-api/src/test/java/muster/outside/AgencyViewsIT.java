package muster.outside;

import static muster.outside.TaskForce.API;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** What an agency looks up over all its operations: own people's tasks, whom to call, how many. */
@ExtendWith(Running.class)
class AgencyViewsIT {
    private final TaskForce force;
    private final String police;
    private final Caller reader;
    private final Plan first;
    private final Plan second;

    AgencyViewsIT(Service muster) {
        force = TaskForce.enrolled(muster);
        police = force.agency("STATE_LAW_ENFORCEMENT");
        reader = force.reader(police);
        first = force.open().invite(police);
        second = force.open().invite(police);
    }

    private List<JsonNode> items(Caller caller, String agency, String path) {
        return caller.get(API + "/agencies/" + agency + "/" + path)
                .expect(200)
                .at("/items")
                .valueStream()
                .toList();
    }

    @Test
    void tasks_of_own_people_stand_in_one_list_over_all_operations() {
        String ours = force.officerOf(police);
        String late = first.task(ours, Bodies.window("12:00", "13:00"));
        String early = second.task(force.officerOf(police), Bodies.window("10:00", "11:00"));
        first.task(force.officerOf(force.lead()), Bodies.window("12:00", "13:00"));
        await().until(() -> items(reader, police, "tasks").size() == 2);
        assertThat(items(reader, police, "tasks"))
                .extracting(task -> task.path("id").asString())
                .containsExactly(late, early);
        assertThat(items(reader, police, "tasks").getFirst().path("operationId").asString())
                .isEqualTo(first.id());
        assertThat(items(reader, police, "tasks?officerId=" + ours)).hasSize(1);
        String end = items(reader, police, "tasks").getLast().at("/window/end").asString();
        assertThat(items(reader, police, "tasks?to=" + end)).hasSize(1);
        assertThat(items(reader, police, "tasks?from=" + end)).hasSize(1);
        assertThat(Lists.throughAll(reader, API + "/agencies/" + police + "/tasks?limit=1"))
                .containsExactly(late, early);
        force.leading()
                .delete(first.path() + "/participations/" + police + "?reason=Over")
                .expect(200);
        await().until(() -> items(reader, police, "tasks").size() == 1);
    }

    @Test
    void who_leads_sees_its_own_peoples_tasks_there_and_not_everybodys() {
        String own = first.task(force.officerOf(force.lead()), Bodies.window("12:00", "13:00"));
        first.task(force.officerOf(police), Bodies.window("12:00", "13:00"));
        Caller lead = force.reader(force.lead());
        String operation = API + "/agencies/" + force.lead() + "/operations/" + first.id();
        await().until(() -> lead.get(operation).at("/assignments").size() == 2);
        assertThat(items(lead, force.lead(), "tasks"))
                .extracting(task -> task.path("id").asString())
                .containsExactly(own);
    }

    @Test
    void contacts_are_who_leads_and_as_far_as_one_may_know_who_is_near() {
        await().until(() -> items(reader, police, "contacts").size() == 2);
        assertThat(items(reader, police, "contacts"))
                .allSatisfy(contact -> assertThat(contact.propertyNames())
                        .containsExactlyInAnyOrder("operationId", "codeName", "as", "agencyId"))
                .extracting(contact -> contact.path("agencyId").asString())
                .containsOnly(force.lead());
        String shelter = force.agency("VICTIM_SERVICES");
        first.invite(shelter);
        Caller shelters = force.reader(shelter);
        await().until(() -> items(shelters, shelter, "operations").size() == 1);
        assertThat(items(shelters, shelter, "contacts")).isEmpty();
    }

    @Test
    void counts_hold_what_the_agency_knows_and_nothing_of_others() {
        String raid = first.raid();
        first.task(force.officerOf(police), Bodies.window("10:00", "11:00"));
        first.task(force.officerOf(force.lead()), Bodies.window("10:00", "11:00"));
        first.post("raids/" + raid + "/cancellations", Body.of("reason", "Fog")).expect(200);
        String counts = API + "/agencies/" + police + "/counts";
        await().until(() ->
                reader.get(counts).expect(200).at("/raidsByStatus/CANCELLED").asInt() == 1);
        JsonNode counted = reader.get(counts).json();
        assertThat(counted.at("/operations").asInt()).isEqualTo(2);
        assertThat(counted.at("/tasksByStatus/PLANNED").asInt()).isEqualTo(1);
        assertThat(counted.at("/updates").asInt())
                .isEqualTo(reader.get(API + "/agencies/" + police + "/updates")
                        .at("/items")
                        .size());
    }
}

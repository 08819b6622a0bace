package muster.outside;

import static muster.outside.TaskForce.API;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Running.class)
class OperationsIT {
    private static final String OPERATIONS = API + "/operations";

    private final Service muster;
    private final TaskForce force;

    OperationsIT(Service muster) {
        this.muster = muster;
        force = TaskForce.enrolled(muster);
    }

    @Test
    void an_operation_is_created_and_can_be_read_where_the_answer_says() {
        Body body = Bodies.operation(force.lead());
        Answer created = force.leading().post(OPERATIONS, body).expect(201);
        assertThat(created.header("Location")).isEqualTo(OPERATIONS + "/" + created.id());
        assertThat(created.header("ETag")).isEqualTo("\"0\"");
        Answer read = force.leading().get(created.header("Location")).expect(200);
        assertThat(read.header("ETag")).isEqualTo("\"0\"");
        assertThat(read.json().propertyNames())
                .contains("id", "codeName", "objective", "status", "version", "leadAgencyId", "jurisdiction", "zone")
                .contains("window", "participations", "sites", "warrants", "raids", "assignments");
        assertThat(read.at("/codeName").asString()).isEqualTo(body.get("codeName"));
    }

    @Test
    void each_change_moves_the_version_by_its_events_and_the_position_forward() {
        Plan plan = force.open();
        Answer first = plan.post("sites", Bodies.site()).expect(201);
        Answer second = plan.post("sites", Bodies.site()).expect(201);
        assertThat(first.version()).isEqualTo(1);
        assertThat(second.version()).isEqualTo(2);
        assertThat(second.position()).isGreaterThan(first.position());
        assertThat(second.header("ETag")).isEqualTo("\"2\"");
        assertThat(second.header("Ledger-Position")).isEqualTo(Long.toString(second.position()));
        assertThat(plan.read().version()).isEqualTo(2);
    }

    @Test
    void a_code_name_is_taken_while_its_operation_is_open() {
        Body body = Bodies.operation(force.lead());
        force.leading().post(OPERATIONS, body).expect(201);
        force.leading().post(OPERATIONS, body).expectProblem(409, "code-name-taken");
    }

    @Test
    void a_zone_is_an_iana_name() {
        Body body = Bodies.operation(force.lead());
        for (String wrong : List.of("+08:00", "Mars/Olympus", "UTC+1")) {
            force.leading()
                    .post(OPERATIONS, body.with("zone", wrong))
                    .expectProblem(422, "unknown-zone")
                    .names("/zone");
        }
    }

    @Test
    void a_window_ends_after_it_starts() {
        Body body = Bodies.operation(force.lead());
        force.leading()
                .post(OPERATIONS, body.with("window", Bodies.window("11:00", "10:00")))
                .expectProblem(422, "window-ends-before-it-starts")
                .names("/window");
    }

    @Test
    void the_list_holds_what_one_may_see() {
        Plan own = force.open();
        TaskForce others = TaskForce.enrolled(muster);
        Plan foreign = others.open().invite(force.lead());
        Caller supervisor = muster.as(Person.of("Supervisor", force.lead(), "supervisor"));
        assertThat(Lists.ids(force.leading().get(OPERATIONS).expect(200)))
                .contains(own.id())
                .doesNotContain(foreign.id());
        assertThat(Lists.ids(supervisor.get(OPERATIONS).expect(200))).contains(own.id(), foreign.id());
        assertThat(force.reader(force.lead()).get(OPERATIONS).expect(200).at("/items"))
                .isEmpty();
    }

    @Test
    void the_list_is_read_in_parts_without_loss() {
        List<String> opened =
                List.of(force.open().id(), force.open().id(), force.open().id());
        assertThat(Lists.throughAll(force.leading(), OPERATIONS + "?limit=1"))
                .doesNotHaveDuplicates()
                .containsAll(opened);
    }

    @Test
    void an_agency_takes_part_once() {
        String agency = force.agency("MEDICAL");
        Plan plan = force.open();
        Answer created =
                plan.post("participations", Body.of("agencyId", agency)).expect(201);
        assertThat(created.header("Location")).isEqualTo(plan.path() + "/participations/" + agency);
        plan.post("participations", Body.of("agencyId", agency)).expectProblem(409, "already-participating");
        assertThat(plan.read().at("/participations/0/agencyId").asString()).isEqualTo(agency);
    }

    @Test
    void the_timeline_joins_what_happened_and_what_is_planned() {
        Plan plan = force.open();
        plan.raid();
        Answer timeline = force.leading().get(plan.path() + "/timeline").expect(200);
        List<String> planned = timeline.at("/items")
                .valueStream()
                .filter(item -> item.path("kind").asString().equals("PLANNED"))
                .map(item -> item.path("type").asString())
                .toList();
        assertThat(planned).contains("raid", "warrant-execute-by");
        assertThat(timeline.at("/items/0").propertyNames())
                .contains("at", "kind", "type", "title", "subjectId", "cause");
    }
}

package muster.outside;

import static muster.outside.TaskForce.API;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What an auditor finds of who was given what. */
@ExtendWith(Running.class)
class DisseminationsIT {
    private final Service muster;
    private final TaskForce force;
    private final Plan plan;
    private final String police;
    private final Caller reader;

    DisseminationsIT(Service muster) {
        this.muster = muster;
        force = TaskForce.enrolled(muster);
        plan = force.open();
        police = force.agency("STATE_LAW_ENFORCEMENT");
        reader = force.reader(police);
    }

    @BeforeEach
    void thePoliceTakePart() {
        plan.invite(police);
        plan.site();
        await().until(() -> reader.get(API + "/agencies/" + police + "/operations/" + plan.id())
                        .status()
                == 200);
    }

    @Test
    void INF_03_a_pulled_part_of_a_feed_is_recorded_with_person_need_and_numbers() {
        JsonNode items =
                reader.get(API + "/agencies/" + police + "/updates").expect(200).at("/items");
        JsonNode record = given("list-updates").getLast();
        assertThat(record.propertyNames())
                .containsExactlyInAnyOrder(
                        "at",
                        "receiver",
                        "name",
                        "agencyId",
                        "door",
                        "need",
                        "operationId",
                        "firstSeq",
                        "lastSeq",
                        "requestId");
        assertThat(record.at("/agencyId").asString()).isEqualTo(police);
        assertThat(record.at("/need").asString()).isEqualTo("SEAT");
        assertThat(record.at("/firstSeq").asInt()).isEqualTo(1);
        assertThat(record.at("/lastSeq").asInt()).isEqualTo(items.size());
        assertThat(record.toString()).doesNotContain(plan.read().at("/codeName").asString());
    }

    @Test
    void INF_03_a_part_with_nothing_in_it_gives_nobody_anything() {
        int before = given("list-updates").size();
        reader.get(API + "/agencies/" + police + "/updates?after=100000").expect(200);
        reader.get(API + "/agencies/" + police + "/operations/" + force.open().id())
                .expect(404);
        assertThat(given("list-updates")).hasSize(before);
    }

    @ParameterizedTest
    @CsvSource({
        "operations/{id}, get-agency-operation",
        "operations/{id}/map.geojson, map-agency-operation",
        "operations/{id}/plan.pdf, print-agency-plan",
        "operations/{id}/tak.zip, package-agency-operation",
        "operations/{id}/plan.html, view-printed-agency-plan",
        "operations, list-agency-operations",
        "contacts, list-agency-contacts",
        "model.zip, export-agency-model",
        "updates, list-updates"
    })
    void INF_03_every_way_to_read_a_model_is_recorded(String path, String door) {
        int before = given(door).size();
        reader.get(API + "/agencies/" + police + "/" + path.replace("{id}", plan.id()))
                .expect(200);
        assertThat(given(door)).hasSize(before + 1);
    }

    @Test
    void INF_03_what_a_stream_pushed_is_recorded() throws IOException {
        String feed = API + "/agencies/" + police + "/updates";
        try (Frame.Reader frames = new Frame.Reader(reader.stream(feed).body())) {
            frames.update();
        }
        assertThat(given("stream-updates").getFirst().at("/firstSeq").asInt()).isEqualTo(1);
    }

    @Test
    void INF_03_each_update_that_comes_on_an_open_stream_is_on_record_once_when_it_comes() throws IOException {
        String feed = API + "/agencies/" + police + "/updates";
        long end = reader.get(feed).expect(200).at("/next").asLong();
        List<Long> came = new ArrayList<>();
        try (Frame.Reader frames =
                new Frame.Reader(reader.stream(feed + "?after=" + end).body())) {
            for (int update = 0; update < 5; update++) {
                plan.site();
                came.add(Long.parseLong(frames.update().field("id")));
                assertThat(given("stream-updates").stream()
                                .map(record -> record.at("/firstSeq").asLong()))
                        .isEqualTo(came);
            }
        }
        assertThat(came).first().isEqualTo(end + 1);
    }

    @Test
    void INF_03_what_went_to_a_receiver_of_messages_is_recorded() {
        try (Subscriber subscriber = new Subscriber(muster)) {
            String hook = subscriber.registered();
            Plan theirs = subscriber.force.open().invite(subscriber.agency);
            subscriber.awaitAll(theirs);
            JsonNode record = subscriber
                    .force
                    .auditor()
                    .get(API + "/audit/disseminations?receiver=webhook:" + hook)
                    .expect(200)
                    .at("/items/0");
            assertThat(record.at("/operationId").asString()).isEqualTo(theirs.id());
            assertThat(record.at("/agencyId").asString()).isEqualTo(subscriber.agency);
        }
    }

    @Test
    void INF_03_who_reads_the_case_of_its_own_agency_gives_nothing_away_and_who_reads_anothers_is_recorded() {
        String office = force.agency("PROSECUTOR");
        plan.invite(office);
        force.leading().get(plan.path()).expect(200);
        assertThat(given("get-operation")).isEmpty();
        Caller prosecutor = muster.as(Person.of("Dana Whitfield", office, "prosecutor"));
        prosecutor.get(plan.path()).expect(200);
        prosecutor.get(API + "/operations").expect(200);
        assertThat(given("get-operation")).hasSize(1);
        assertThat(given("list-operations")).hasSize(1);
        force.leading().get(plan.path() + "/targets").expect(200);
        assertThat(given("list-targets").getFirst().at("/need").asString()).isEqualTo("DECONFLICTION");
    }

    @Test
    void INF_03_the_record_is_an_auditors_alone_and_stays_as_it_is() {
        reader.get(API + "/audit/disseminations").expectProblem(403, "forbidden");
        force.leading().get(API + "/audit/disseminations").expectProblem(403, "forbidden");
        JdbcClient database = muster.part(JdbcClient.class);
        for (String change : List.of(
                "DELETE FROM dissemination.record",
                "UPDATE dissemination.record SET receiver = 'nobody'",
                "TRUNCATE dissemination.record")) {
            assertThatThrownBy(() -> database.sql(change).update()).as(change).isNotNull();
        }
    }

    private List<JsonNode> given(String door) {
        return force.auditor()
                .get(API + "/audit/disseminations?limit=1000&operationId=" + plan.id())
                .expect(200)
                .at("/items")
                .valueStream()
                .filter(record -> record.at("/door").asString().equals(door))
                .toList();
    }
}

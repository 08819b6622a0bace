package muster.outside;

import static muster.outside.TaskForce.API;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What an agency pulls: its own updates, numbered without a hole. */
@ExtendWith(Running.class)
class FeedIT {
    private final TaskForce force;
    private final String agency;
    private final Caller reader;
    private Plan plan;

    FeedIT(Service muster) {
        force = TaskForce.enrolled(muster);
        agency = force.agency("STATE_LAW_ENFORCEMENT");
        reader = force.reader(agency);
    }

    @BeforeEach
    void theAgencyTakesPart() {
        plan = force.open().invite(agency);
        await().until(() -> updates("").at("/items").size() >= 2);
    }

    private Answer updates(String query) {
        return reader.get(API + "/agencies/" + agency + "/updates" + query).expect(200);
    }

    private static List<Long> numbers(Answer updates) {
        return updates.at("/items")
                .valueStream()
                .map(item -> item.path("seq").asLong())
                .toList();
    }

    @Test
    void updates_are_numbered_from_one_and_say_what_about_which_operation_and_when() {
        Answer feed = updates("");
        assertThat(numbers(feed)).containsExactly(1L, 2L);
        assertThat(feed.at("/next").asLong()).isEqualTo(2);
        JsonNode first = feed.at("/items/0");
        assertThat(first.propertyNames()).containsExactlyInAnyOrder("seq", "type", "operationId", "occurredAt", "data");
        assertThat(first.path("type").asString()).isEqualTo("muster.participation.opened.v1");
        assertThat(first.path("operationId").asString()).isEqualTo(plan.id());
        assertThat(Instant.parse(first.path("occurredAt").asString())).isBefore(Instant.now());
    }

    @Test
    void they_are_read_after_a_number_and_in_parts() {
        plan.site();
        await().until(() -> numbers(updates("")).size() == 3);
        assertThat(numbers(updates("?after=1"))).containsExactly(2L, 3L);
        assertThat(numbers(updates("?limit=1"))).containsExactly(1L);
        assertThat(updates("?limit=1").at("/next").asLong()).isEqualTo(1);
        assertThat(numbers(updates("?after=1&limit=1"))).containsExactly(2L);
        assertThat(numbers(updates("?after=17"))).isEmpty();
        assertThat(updates("?after=17").at("/next").asLong()).isEqualTo(17);
    }

    @Test
    void who_waits_is_answered_when_something_comes() {
        long started = System.nanoTime();
        CompletableFuture<Answer> waiting = CompletableFuture.supplyAsync(() -> updates("?after=2&wait=30"));
        plan.site();
        assertThat(waiting)
                .succeedsWithin(Duration.ofSeconds(20))
                .satisfies(answer -> assertThat(numbers(answer)).containsExactly(3L));
        assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(20));
    }

    @Test
    void INF_09_who_waits_is_told_nothing_once_the_seat_is_lost() {
        String path = API + "/agencies/" + agency;
        CompletableFuture<Answer> waiting =
                CompletableFuture.supplyAsync(() -> reader.get(path + "/updates?after=2&wait=30"));
        force.coordinator()
                .post(path + "/revocations", Body.of("reason", "Left"))
                .expect(200);
        await().until(() -> reader.get(path + "/updates").status() == 403);
        plan.site();
        assertThat(waiting)
                .succeedsWithin(Duration.ofSeconds(20))
                .satisfies(answer -> answer.expectProblem(403, "agency-without-agreement", "INF-09"));
    }

    @Test
    void who_waits_in_vain_is_answered_in_the_end() {
        Answer answer = updates("?after=2&wait=1");
        assertThat(answer.at("/items")).isEmpty();
        assertThat(answer.at("/next").asLong()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"wait=31", "wait=-1", "wait=x", "limit=0", "limit=1001", "after=-1", "after=x"})
    void what_is_out_of_range_is_refused(String query) {
        reader.get(API + "/agencies/" + agency + "/updates?" + query)
                .expectProblem(400, "bad-parameter")
                .names(query.substring(0, query.indexOf('=')));
    }

    @Test
    void another_agencys_feed_is_not_there() {
        reader.get(API + "/agencies/" + force.lead() + "/updates").expectProblem(404, "not-found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"COURT", "FUSION_CENTER", "VICTIM_SERVICES", "MEDICAL"})
    void numbers_have_no_hole_however_little_is_told(String kind) {
        String quiet = force.agency(kind);
        plan.invite(quiet);
        String raid = plan.raid();
        plan.task(force.officerOf(force.lead()), Bodies.window("10:00", "12:00"));
        plan.post("raids/" + raid + "/cancellations", Body.of("reason", "Empty"))
                .expect(200);
        Plan second = force.open().invite(quiet);
        Caller quietReader = force.reader(quiet);
        String feed = API + "/agencies/" + quiet + "/updates";
        await().until(() -> quietReader.get(feed).text().contains(second.id()));
        List<Long> numbers = numbers(quietReader.get(feed).expect(200));
        assertThat(numbers)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, numbers.size()).boxed().toList());
    }

    @Test
    void the_model_is_read_now_and_as_of_then() {
        String model = API + "/agencies/" + agency + "/operations/" + plan.id();
        JsonNode before = reader.get(model).expect(200).json();
        Instant then = Instant.now();
        await().until(() -> Instant.now().isAfter(then.plusMillis(2)));
        plan.site();
        await().until(() -> reader.get(model).expect(200).at("/sites").size() == 1);
        assertThat(reader.get(model + "?asOf=" + then).expect(200).json()).isEqualTo(before);
        reader.get(model + "?asOf=2001-01-01T00:00:00Z").expectProblem(404, "not-found");
        reader.get(model + "?asOf=2199-01-01T00:00:00Z").expectProblem(400, "bad-parameter");
    }

    @Test
    void the_list_of_models_is_read_in_parts() {
        String path = API + "/agencies/" + agency + "/operations?limit=1";
        Plan other = force.open().invite(agency);
        await().until(() -> updates("").text().contains(other.id()));
        assertThat(Lists.throughAll(reader, path)).containsExactly(plan.id(), other.id());
    }

    @Test
    void agencies_neither_see_positions_nor_versions() {
        Answer model = reader.get(API + "/agencies/" + agency + "/operations/" + plan.id())
                .expect(200);
        assertThat(model.headers().map().keySet()).doesNotContain("etag", "ledger-position");
        assertThat(model.json().propertyNames()).doesNotContain("version", "position");
        assertThat(updates("").headers().map().keySet()).doesNotContain("etag", "ledger-position");
    }
}

package muster.outside;

import static muster.outside.TaskForce.API;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The same updates as server-sent events. */
@ExtendWith(Running.class)
@Timeout(60)
class StreamIT {
    private final TaskForce force;
    private final String agency;
    private final Caller reader;
    private final String path;
    private final Plan plan;

    StreamIT(Service muster) {
        force = TaskForce.enrolled(muster);
        agency = force.agency("STATE_LAW_ENFORCEMENT");
        reader = force.reader(agency);
        path = API + "/agencies/" + agency + "/updates";
        plan = force.open().invite(agency);
    }

    private static Frame.Reader open(Caller caller, String path) {
        HttpResponse<InputStream> answer = caller.stream(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/event-stream");
        assertThat(answer.headers().firstValue("Request-Id")).isPresent();
        return new Frame.Reader(answer.body());
    }

    @Test
    void a_frame_bears_the_number_the_type_and_the_same_item_as_the_pull() throws IOException {
        try (Frame.Reader frames = open(reader, path)) {
            Frame first = frames.update();
            frames.update();
            assertThat(first.field("id")).isEqualTo("1");
            assertThat(first.field("event")).isEqualTo("muster.participation.opened.v1");
            JsonNode pulled = reader.get(path).expect(200).at("/items/0");
            assertThat(JsonMapper.shared().readTree(first.field("data"))).isEqualTo(pulled);
        }
    }

    @Test
    void what_happens_later_comes_on_the_open_stream() throws IOException {
        try (Frame.Reader frames = open(reader, path + "?after=2")) {
            plan.site();
            Frame frame = frames.update();
            assertThat(frame.field("id")).isEqualTo("3");
            assertThat(frame.field("event")).isEqualTo("muster.site.added.v1");
        }
    }

    @Test
    void a_reader_resumes_after_the_last_update_it_has() throws IOException {
        try (Frame.Reader frames = open(reader.with("Last-Event-ID", "1"), path)) {
            assertThat(frames.update().field("id")).isEqualTo("2");
        }
        try (Frame.Reader frames = open(reader, path + "?after=1")) {
            assertThat(frames.update().field("id")).isEqualTo("2");
        }
        try (Frame.Reader frames = open(reader.with("Last-Event-ID", "1"), path + "?after=0")) {
            assertThat(frames.update().field("id")).isEqualTo("2");
        }
    }

    @Test
    void a_comment_shows_that_a_silent_stream_lives() throws IOException {
        long opened = System.nanoTime();
        try (Frame.Reader frames = open(reader, path + "?after=99")) {
            assertThat(frames.next().field("")).isEqualTo("open");
            assertThat(frames.next().field("")).isEqualTo("heartbeat");
            assertThat(Duration.ofNanos(System.nanoTime() - opened))
                    .isBetween(Duration.ofSeconds(14), Duration.ofSeconds(17));
        }
    }

    @Test
    void a_stream_that_spoke_between_two_comments_is_not_silent_for_longer_either() throws IOException {
        Executor soon = CompletableFuture.delayedExecutor(9, TimeUnit.SECONDS);
        try (Frame.Reader frames = open(reader, path + "?after=2")) {
            CompletableFuture<?> site = CompletableFuture.supplyAsync(plan::site, soon);
            assertThat(frames.next().field("")).isEqualTo("open");
            assertThat(frames.next().field("id")).isEqualTo("3");
            long told = System.nanoTime();
            assertThat(frames.next().field("")).isEqualTo("heartbeat");
            assertThat(Duration.ofNanos(System.nanoTime() - told)).isLessThan(Duration.ofSeconds(17));
            assertThat(site).isCompleted();
        }
    }

    @Test
    @Timeout(90)
    void INF_09_a_stream_ends_within_a_minute_of_its_agencys_revocation() throws IOException {
        try (InputStream stream = reader.stream(path).body()) {
            long revoked = System.nanoTime();
            force.coordinator()
                    .post(API + "/agencies/" + agency + "/revocations", Body.of("reason", "Left"))
                    .expect(200);
            assertThat(new String(stream.readAllBytes(), StandardCharsets.UTF_8))
                    .contains("muster.participation.opened.v1");
            assertThat(Duration.ofNanos(System.nanoTime() - revoked)).isLessThan(Duration.ofSeconds(60));
        }
        reader.get(path).expectProblem(403, "agency-without-agreement", "INF-09");
        try (InputStream refused = reader.stream(path).body()) {
            assertThat(new String(refused.readAllBytes(), StandardCharsets.UTF_8))
                    .contains("agency-without-agreement");
        }
    }

    @Test
    @Timeout(90)
    void a_stream_ends_with_the_token_that_opened_it() throws IOException {
        Person person = Person.of("Agency service", agency, "agency");
        Caller shortly = force.muster().bearing(Issuer.token(person, Duration.ofSeconds(2)));
        long opened = System.nanoTime();
        try (InputStream stream = shortly.stream(path).body()) {
            stream.readAllBytes();
        }
        assertThat(Duration.ofNanos(System.nanoTime() - opened))
                .isBetween(Duration.ofSeconds(1), Duration.ofSeconds(12));
    }

    @Test
    void a_stream_that_may_not_be_is_a_problem() {
        Caller streaming = reader.with("Accept", "text/event-stream");
        streaming.get(API + "/agencies/" + force.lead() + "/updates").expectProblem(404, "not-found");
        streaming.get(path + "?after=x").expectProblem(400, "bad-parameter");
        streaming
                .with("Last-Event-ID", "x")
                .get(path)
                .expectProblem(400, "bad-parameter")
                .names("Last-Event-ID");
    }
}

package muster.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import muster.outside.Receiver.Delivery;
import muster.outside.Receiver.Reply;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Updates delivered to receivers of agencies: signed, in order, tried again, and never lost. */
class WebhookIT {
    private static Service muster;

    private final Subscriber subscriber = new Subscriber(muster);
    private final TaskForce force = subscriber.force;
    private final String agency = subscriber.agency;
    private final Caller own = subscriber.own;
    private final String hooks = subscriber.hooks;
    private final Receiver receiver = subscriber.receiver;

    @BeforeAll
    static void start() {
        muster = new Service(Map.of(
                "muster.webhooks.tries", "0s,20ms,20ms",
                "muster.webhooks.every", "100ms",
                "muster.webhooks.patience", "10s"));
    }

    @AfterAll
    static void stop() {
        muster.close();
    }

    @AfterEach
    void close() {
        subscriber.close();
    }

    @Test
    void what_is_delivered_is_a_thin_cloud_event_in_order() {
        Plan plan = force.open().invite(agency);
        subscriber.registered();
        plan.site();
        plan.site();
        await().until(() -> receiver.taken(plan.id()).size() >= 4);
        subscriber.awaitAll(plan);
        Delivery first = receiver.got().getFirst();
        assertThat(first.headers().getFirst("Content-Type")).startsWith("application/cloudevents+json");
        JsonNode event = first.event();
        assertThat(event.propertyNames())
                .containsExactlyInAnyOrder(
                        "specversion",
                        "id",
                        "source",
                        "type",
                        "subject",
                        "time",
                        "datacontenttype",
                        "sequence",
                        "data");
        assertThat(event.at("/specversion").asString()).isEqualTo("1.0");
        assertThat(event.at("/type").asString()).isEqualTo("muster.participation.opened.v1");
        assertThat(event.at("/source").asString()).isEqualTo("urn:muster:agency:" + agency);
        assertThat(event.at("/id").asString()).isEqualTo(first.id());
        assertThat(event.at("/data").propertyNames()).containsExactlyInAnyOrder("operationId", "seq");
    }

    @Test
    void what_fails_is_tried_again_with_the_same_id_and_holds_up_its_own_operation_alone() {
        Plan stuck = force.open().invite(agency);
        Plan other = force.open().invite(agency);
        await().until(() ->
                subscriber.told(stuck).size() >= 2 && subscriber.told(other).size() >= 2);
        CountDownLatch lastTry = new CountDownLatch(1);
        receiver.answering(event -> {
            boolean refused = event.at("/subject").asString().equals(stuck.id());
            if (refused && tried(stuck).size() == 2) {
                hold(lastTry);
            }
            return Reply.of(refused ? 500 : 200);
        });
        String id = subscriber.registered();
        await().until(() -> tried(stuck).size() == 2);
        other.site();
        await().until(() -> subscriber.told(other).size() == 3);
        subscriber.awaitAll(other);
        lastTry.countDown();
        await().until(() -> own.get(hooks + "/" + id + "/parked").at("/items").size() == 1);
        assertThat(tried(stuck)).hasSize(3);
        assertThat(tried(stuck).stream().map(Delivery::id).distinct()).hasSize(1);
        receiver.answering(event -> Reply.of(200));
        own.post(hooks + "/" + id + "/parked/" + stuck.id() + "/retries", Body.of())
                .expect(202);
        subscriber.awaitAll(stuck);
    }

    private static void hold(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private List<Delivery> tried(Plan plan) {
        return receiver.got().stream()
                .filter(delivery -> delivery.operation().equals(plan.id()))
                .toList();
    }

    @Test
    void a_receiver_that_says_when_to_come_again_is_left_alone_until_then() {
        receiver.answering(event -> new Reply(503, Map.of("Retry-After", "3600")));
        String id = subscriber.registered();
        force.open().invite(agency);
        String log = hooks + "/" + id + "/deliveries";
        await().until(() -> own.get(log).at("/items").size() == 1);
        JsonNode attempt = own.get(log).at("/items/0");
        assertThat(attempt.at("/outcome").asString()).isEqualTo("REFUSED");
        assertThat(attempt.at("/status").asInt()).isEqualTo(503);
        Duration pause = Duration.between(
                Instant.parse(attempt.at("/at").asString()),
                Instant.parse(attempt.at("/againAt").asString()));
        assertThat(pause).isBetween(Duration.ofMinutes(59), Duration.ofMinutes(61));
    }

    @Test
    void a_receiver_that_is_gone_gets_nothing_more_until_it_is_enabled_and_then_all() {
        receiver.answering(event -> Reply.of(410));
        String id = subscriber.registered();
        Plan plan = force.open().invite(agency);
        await().until(() -> status(id).equals("GONE"));
        plan.site();
        await().until(() -> subscriber.told(plan).size() == 3);
        receiver.answering(event -> Reply.of(200));
        own.post(hooks + "/" + id + "/disablings", Body.of()).expectProblem(409, "webhook-disabled");
        own.post(hooks + "/" + id + "/enablings", Body.of()).expect(200);
        own.post(hooks + "/" + id + "/enablings", Body.of()).expectProblem(409, "webhook-enabled");
        subscriber.awaitAll(plan);
    }

    @Test
    void the_agencys_other_receivers_are_told_of_one_that_is_disabled() {
        try (Receiver second = new Receiver()) {
            own.post(hooks, Body.of("url", second.url())).expect(201);
            receiver.answering(event -> Reply.of(410));
            String gone = subscriber.registered();
            force.open().invite(agency);
            await().untilAsserted(() -> assertThat(second.got())
                    .filteredOn(told -> told.event().at("/type").asString().equals("muster.webhook.disabled.v1"))
                    .singleElement()
                    .satisfies(told -> {
                        assertThat(told.event().at("/data/webhookId").asString())
                                .isEqualTo(gone);
                        assertThat(told.event().at("/data/because").asString()).isEqualTo("GONE");
                        assertThat(told.id()).isEqualTo(told.event().at("/id").asString());
                    }));
            assertThat(receiver.got())
                    .noneMatch(told -> told.event().at("/type").asString().equals("muster.webhook.disabled.v1"));
        }
    }

    @Test
    void a_receiver_that_takes_nothing_to_the_last_try_is_disabled() {
        receiver.answering(event -> Reply.of(302));
        String id = subscriber.registered();
        force.open().invite(agency);
        await().until(() -> status(id).equals("FAILING"));
    }

    private String status(String id) {
        return own.get(hooks + "/" + id).expect(200).at("/disabledBecause").asString("");
    }

    @Test
    void a_test_shows_what_the_receiver_answers() {
        String id = subscriber.registered();
        receiver.answering(event -> Reply.of(418));
        Answer test = own.post(hooks + "/" + id + "/tests", Body.of()).expect(200);
        assertThat(test.at("/outcome").asString()).isEqualTo("REFUSED");
        assertThat(test.at("/status").asInt()).isEqualTo(418);
        assertThat(receiver.got().getFirst().event().at("/type").asString()).isEqualTo("muster.webhook.tested.v1");
    }

    @Test
    void a_range_is_delivered_again_with_the_ids_that_it_had() {
        Plan plan = force.open().invite(agency);
        String id = subscriber.registered();
        subscriber.awaitAll(plan);
        List<String> first = receiver.got().stream().map(Delivery::id).toList();
        own.post(hooks + "/" + id + "/replays", Body.of("from", 1).with("to", 2))
                .expect(202);
        await().until(() -> receiver.got().size() == first.size() + 2);
        assertThat(receiver.got().stream().map(Delivery::id).distinct()).hasSameSizeAs(first);
        own.post(hooks + "/" + id + "/replays", Body.of("from", 2).with("to", 1))
                .expectProblem(422, "replay-unclear");
    }

    @Test
    void INF_09_a_revoked_agency_is_delivered_nothing_more() {
        subscriber.registered();
        Plan plan = force.open().invite(agency);
        subscriber.awaitAll(plan);
        int before = receiver.got().size();
        force.coordinator()
                .post(TaskForce.API + "/agencies/" + agency + "/revocations", Body.of("reason", "Left"))
                .expect(200);
        await().until(() -> !muster.database()
                .sql("SELECT seat FROM views.webhook WHERE agency_id = ?")
                .param(UUID.fromString(agency))
                .query(Boolean.class)
                .single());
        // The one thing that it is still told.
        plan.withdraw(agency);
        await().until(() -> muster.told(agency) > before);
        own.post(hooks, Body.of("url", receiver.url())).expectProblem(409, "agency-without-agreement", "INF-09");
        assertThat(receiver.got()).hasSize(before);
        force.coordinator()
                .post(
                        TaskForce.API + "/agencies/" + agency + "/agreements",
                        Body.of("signedOn", "2026-01-01", "expiresOn", "2099-12-31"))
                .expect(200);
        subscriber.awaitAll(plan);
    }
}

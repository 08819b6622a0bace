package muster.outside;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import muster.outside.TopicReader.Message;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.resource.PatternType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The feeds in the topics of a real broker, which lets nobody in without a password and a rule. */
class KafkaIT {
    /** How many updates while the broker is killed now and then. */
    private static final int UPDATES = Integer.getInteger("muster.kafka.updates", 30);

    private static final int BETWEEN_KILLS = Math.clamp(UPDATES / 2, 15, 500);
    private static final int BETWEEN_PLANS = 60;
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private static Broker broker;
    private static Service muster;

    private final TaskForce force = TaskForce.enrolled(muster);
    private final String agency = force.agency("STATE_LAW_ENFORCEMENT");
    private final TopicReader reader = new TopicReader(broker, agency, force.reader(agency));

    /** The service first: brokers that are away hold up no start. */
    @BeforeAll
    static void start() {
        broker = new Broker();
        muster = new Service(settings(broker));
        assertThat(muster.unknown().get("/actuator/health").status()).isEqualTo(200);
        broker.start();
        for (AclOperation may : List.of(AclOperation.CREATE, AclOperation.DESCRIBE, AclOperation.WRITE)) {
            broker.allow(Broker.MUSTER, may, PatternType.PREFIXED, "muster.agency.");
        }
    }

    private static Map<String, String> settings(Broker broker) {
        Map<String, String> settings = new HashMap<>();
        settings.put("muster.kafka.bootstrap-servers", broker.address());
        settings.put("muster.kafka.round", "1s");
        Map.of("delivery.timeout.ms", "3000", "request.timeout.ms", "1000", "default.api.timeout.ms", "3000")
                .forEach((name, value) -> settings.put("muster.kafka.client." + name, value));
        Broker.login(Broker.MUSTER).forEach((name, value) -> settings.put("muster.kafka.client." + name, value));
        return settings;
    }

    @AfterAll
    static void stop() {
        muster.close();
        broker.close();
    }

    @Test
    void the_whole_feed_comes_as_cloud_events_under_the_key_of_the_operation() {
        Plan plan = force.open().invite(agency);
        Plan other = force.open().invite(agency);
        plan.site();
        other.site();
        plan.raid();
        List<Message> got = reader.awaitAll();
        reader.assertIsTheFeed(got);
        assertThat(got).hasSameSizeAs(reader.told());
        assertThat(got).extracting(Message::key).contains(plan.id(), other.id());
        assertThat(got).extracting(Message::contentType).containsOnly("application/cloudevents+json; charset=UTF-8");
    }

    @Test
    void INF_03_what_went_to_a_topic_is_recorded() {
        Plan plan = force.open().invite(agency);
        int last = reader.awaitAll().size();
        List<JsonNode> records = force.auditor()
                .get(TaskForce.API + "/audit/disseminations?receiver=kafka:" + agency)
                .expect(200)
                .at("/items")
                .valueStream()
                .toList();
        assertThat(records.getFirst().at("/firstSeq").asInt()).isEqualTo(1);
        assertThat(records.getLast().at("/lastSeq").asInt()).isEqualTo(last);
        assertThat(records).allSatisfy(record -> {
            assertThat(record.at("/name").asString()).isEqualTo(reader.topic);
            assertThat(record.at("/agencyId").asString()).isEqualTo(agency);
            assertThat(record.at("/operationId").asString()).isEqualTo(plan.id());
            assertThat(record.at("/door").asString()).isEqualTo("kafka");
        });
    }

    @Test
    void of_a_broker_that_is_killed_again_and_again_no_update_is_lost_or_out_of_order() {
        List<Plan> plans = List.of();
        for (int sent = 0; sent < UPDATES; sent++) {
            // Few operations have more sites.
            if (sent % BETWEEN_PLANS == 0) {
                plans = List.of(force.open().invite(agency), force.open().invite(agency));
            }
            if (sent % BETWEEN_KILLS == BETWEEN_KILLS / 2) {
                broker.kill();
                plans.forEach(Plan::site);
                await().atMost(PATIENCE).until(() -> waiting() > 0);
                broker.start();
            }
            plans.get(sent % plans.size()).site();
        }
        reader.assertIsTheFeed(reader.awaitAll());
        await().atMost(PATIENCE).until(() -> waiting() == 0);
    }

    private static double waiting() {
        return muster.part(MeterRegistry.class)
                .get("muster.kafka.waiting")
                .gauge()
                .value();
    }

    @Test
    void what_the_service_is_not_sure_of_comes_once_more_with_the_ids_that_it_had() {
        force.open().invite(agency).site();
        int once = reader.awaitAll().size();
        move("published = 0", agency);
        await().atMost(PATIENCE).until(() -> reader.got().size() == 2 * once);
        reader.assertIsTheFeed(reader.got());
    }

    private static void move(String to, String agency) {
        muster.database()
                .sql("UPDATE delivery.topic SET " + to + " WHERE agency_id = ?")
                .param(UUID.fromString(agency))
                .update();
    }

    @Test
    void while_nothing_fails_each_update_comes_once_from_two_nodes_and_after_one_is_gone() {
        Plan plan = force.open().invite(agency);
        try (Service other = muster.besides(settings(broker))) {
            Plan there = new Plan(
                    new TaskForce(other, force.coordinator(), force.lead(), force.chief(), force.officer()), plan.id());
            for (int round = 0; round < 10; round++) {
                plan.site();
                there.site();
            }
        }
        plan.site();
        List<Message> got = reader.awaitAll();
        reader.assertIsTheFeed(got);
        assertThat(got).hasSameSizeAs(reader.told());
    }

    @Test
    void what_a_node_had_claimed_that_died_is_published_when_its_claim_is_over() {
        Plan plan = force.open().invite(agency);
        int before = reader.awaitAll().size();
        await().untilAsserted(() -> assertThat(reader.told()).hasSize(before));
        move("claim = gen_random_uuid(), claimed_until = clock_timestamp() + interval '2 seconds'", agency);
        plan.site();
        await().during(Duration.ofMillis(1200)).until(() -> reader.got().size() == before);
        reader.assertIsTheFeed(reader.awaitAll());
    }

    @Test
    void INF_09_into_the_topic_of_a_revoked_agency_nothing_goes_until_it_has_its_seat_again() {
        String witness = force.agency("STATE_LAW_ENFORCEMENT");
        TopicReader beside = new TopicReader(broker, witness, force.reader(witness));
        Plan plan = force.open().invite(agency).invite(witness);
        int before = reader.awaitAll().size();
        force.coordinator()
                .post(TaskForce.API + "/agencies/" + agency + "/revocations", Body.of("reason", "Left"))
                .expect(200);
        await().atMost(PATIENCE)
                .until(() -> !muster.database()
                        .sql("SELECT seat FROM views.agency_model WHERE agency_id = ?")
                        .param(UUID.fromString(agency))
                        .query(Boolean.class)
                        .single());
        int atMost = reader.got().size();
        plan.withdraw(agency).site();
        await().atMost(PATIENCE).until(() -> muster.told(agency) > before);
        beside.awaitAll();
        await().during(Duration.ofSeconds(2)).until(() -> reader.got().size() <= atMost);
        force.coordinator()
                .post(
                        TaskForce.API + "/agencies/" + agency + "/agreements",
                        Body.of("signedOn", "2026-01-01", "expiresOn", "2099-12-31"))
                .expect(200);
        reader.assertIsTheFeed(reader.awaitAll());
    }

    @Test
    void of_an_operation_that_an_agency_has_left_nothing_more_comes() {
        String staying = force.agency("STATE_LAW_ENFORCEMENT");
        TopicReader beside = new TopicReader(broker, staying, force.reader(staying));
        Plan plan = force.open().invite(agency).invite(staying);
        force.leading()
                .delete(plan.path() + "/participations/" + agency + "?reason=Done")
                .expect(200);
        plan.site();
        await().atMost(PATIENCE)
                .until(() -> beside.told().getLast().at("/type").asString().equals("muster.site.added.v1"));
        beside.awaitAll();
        List<Message> got = reader.awaitAll();
        reader.assertIsTheFeed(got);
        assertThat(got.getLast().event().at("/type").asString()).isEqualTo("muster.participation.closed.v1");
    }

    @Test
    void an_agency_reads_its_own_topic_and_no_other() {
        String neighbour = force.agency("STATE_LAW_ENFORCEMENT");
        TopicReader theirs = new TopicReader(broker, neighbour, force.reader(neighbour));
        force.open().invite(agency).invite(neighbour);
        reader.awaitAll();
        theirs.awaitAll();
        broker.allow(Broker.ONE, AclOperation.READ, PatternType.LITERAL, reader.topic);
        assertThat(broker.read(Broker.ONE, reader.topic)).isNotEmpty();
        assertThatThrownBy(() -> broker.read(Broker.ONE, theirs.topic)).isInstanceOf(TopicAuthorizationException.class);
        assertThatThrownBy(() -> broker.read(Broker.OTHER, reader.topic))
                .isInstanceOf(TopicAuthorizationException.class);
    }

    /** What each feed may hold of them, the search for leaks says; here nothing comes that the agency's own feed does not have. */
    @Test
    void INF_01_the_topics_of_ten_agencies_hold_their_own_feeds_and_no_word_more() {
        Secrets secrets = new Secrets(muster);
        for (Seat seat : Seat.values()) {
            TopicReader topic = new TopicReader(broker, secrets.agency(seat), secrets.reader(seat));
            List<Message> got = seat == Seat.NEIGH ? topic.got() : topic.awaitAll();
            topic.assertIsTheFeed(got);
            Haystack feed = new Haystack();
            topic.told().forEach(item -> feed.add(item.toString().getBytes(UTF_8)));
            Haystack published = new Haystack();
            got.forEach(message -> published.add(message.text().getBytes(UTF_8)));
            List<String> own = feed.found(secrets.words().values().stream());
            assertThat(own)
                    .as("feed of " + seat)
                    .containsAll(published.found(
                            secrets.words().values().stream().filter(word -> !word.equals(topic.agency))));
        }
    }
}

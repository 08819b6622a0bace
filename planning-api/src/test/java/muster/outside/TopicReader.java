package muster.outside;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An agency whose feed is pulled and whose topic is read, so that the two can be compared. */
final class TopicReader {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Set<String> RELEASED =
            Set.of("muster.survivor-release.given.v1", "muster.survivor-release.changed.v1");

    /** One update as it stands in the topic. */
    record Message(String key, String contentType, String text, JsonNode event) {
        static Message of(ConsumerRecord<String, String> read) {
            String type = new String(read.headers().lastHeader("content-type").value(), UTF_8);
            return new Message(read.key(), type, read.value(), JSON.readTree(read.value()));
        }

        long seq() {
            return event.at("/sequence").asLong();
        }

        String id() {
            return event.at("/id").asString();
        }
    }

    final String agency;
    final String topic;
    private final Broker broker;
    private final Caller own;

    TopicReader(Broker broker, String agency, Caller own) {
        this.broker = broker;
        this.agency = agency;
        this.own = own;
        topic = "muster.agency." + agency;
    }

    List<JsonNode> told() {
        List<JsonNode> all = new ArrayList<>();
        for (long after = 0, before = -1; after > before; ) {
            before = after;
            Answer page = own.get(TaskForce.API + "/agencies/" + agency + "/updates?limit=1000&after=" + after)
                    .expect(200);
            page.at("/items").forEach(all::add);
            after = page.at("/next").asLong();
        }
        return all;
    }

    List<Message> got() {
        return broker.read(Broker.OPERATOR, topic).stream().map(Message::of).toList();
    }

    /** Whatever the feed has by then stands in the topic. */
    List<Message> awaitAll() {
        await().atMost(Duration.ofMinutes(1))
                .ignoreExceptionsInstanceOf(KafkaException.class)
                .untilAsserted(() -> assertThat(new TreeSet<>(numbers(got())))
                        .isNotEmpty()
                        .containsExactlyElementsOf(told().stream()
                                .map(item -> item.at("/seq").asLong())
                                .toList()));
        return got();
    }

    private static List<Long> numbers(List<Message> messages) {
        return messages.stream().map(Message::seq).toList();
    }

    /** All of the feed and nothing else, in order of each operation, and what comes twice is the same to the letter. */
    void assertIsTheFeed(List<Message> messages) {
        Map<Long, JsonNode> told = new HashMap<>();
        told().forEach(item -> told.put(item.at("/seq").asLong(), item));
        Map<String, Long> last = new HashMap<>();
        Map<String, String> texts = new HashMap<>();
        for (Message message : messages) {
            assertThat(message.event()).isEqualTo(event(told.get(message.seq())));
            assertThat(message.key()).isEqualTo(message.event().at("/subject").asString());
            String before = texts.put(message.id(), message.text());
            if (before == null) {
                assertThat(message.seq()).isGreaterThan(last.getOrDefault(message.key(), 0L));
                last.put(message.key(), message.seq());
            } else {
                assertThat(message.text()).isEqualTo(before);
            }
        }
        assertThat(new HashSet<>(numbers(messages))).isEqualTo(told.keySet());
    }

    /** What an update of the feed is in the topic. */
    private JsonNode event(JsonNode item) {
        JsonNode data = item.at("/data");
        boolean released = RELEASED.contains(item.at("/type").asString());
        return JSON.createObjectNode()
                .put("specversion", "1.0")
                .put("id", agency + "-" + item.at("/seq").asLong())
                .put("source", "urn:muster:agency:" + agency)
                .put("type", item.at("/type").asString())
                .put("subject", item.at("/operationId").asString())
                .put("time", item.at("/occurredAt").asString())
                .put("datacontenttype", "application/json")
                .put("sequence", item.at("/seq").asString())
                .set("data", released ? JSON.createObjectNode().set("releaseId", data.at("/releaseId")) : data);
    }
}

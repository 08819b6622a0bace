package muster.disclosure.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Map.entry;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import muster.disclosure.ReleasedUpdates;
import muster.disclosure.view.CloudEvent;
import muster.disclosure.view.FeedItem;
import muster.shared.AgencyId;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The topics on the brokers: an update is a structured CloudEvent under its operation's key. Clients are made when they are needed,
 * so that brokers that are away, or have no address yet, hold up no start.
 */
@Component
@ConditionalOnProperty("muster.kafka.bootstrap-servers")
@EnableConfigurationProperties(KafkaSettings.class)
class AgencyTopics implements AutoCloseable {
    private static final byte[] STRUCTURED = "application/cloudevents+json; charset=UTF-8".getBytes(UTF_8);
    private static final Duration FAREWELL = Duration.ofSeconds(2);

    /** Whoever runs the brokers may set these otherwise. */
    private static final Map<String, String> USUAL = Map.ofEntries(
            entry("client.id", "muster"),
            entry("request.timeout.ms", "5000"),
            entry("default.api.timeout.ms", "10000"),
            entry("max.block.ms", "10000"),
            entry("delivery.timeout.ms", "15000"),
            entry("reconnect.backoff.max.ms", "5000"),
            // Its own gauges name topics, and so agencies.
            entry("metric.reporters", ""),
            entry("enable.metrics.push", "false"));
    /** What is promised rests on these. */
    private static final Map<String, String> ALWAYS = Map.of(
            "acks", "all",
            "enable.idempotence", "true",
            "linger.ms", "0",
            "compression.type", "none");

    private final Set<String> open = ConcurrentHashMap.newKeySet();
    private final KafkaSettings settings;
    private final JsonMapper json;
    private @Nullable Admin admin;
    private @Nullable Producer<String, byte[]> producer;

    AgencyTopics(KafkaSettings settings, JsonMapper json) {
        this.settings = settings;
        this.json = json;
    }

    String of(AgencyId agency) {
        return settings.topicPrefix() + agency;
    }

    /** Makes the topic where it is not there, as large as the brokers make topics. After a failure it asks them anew. */
    void open(AgencyId agency) throws ExecutionException, InterruptedException {
        String topic = of(agency);
        if (!open.contains(topic)) {
            if (!exists(topic)) {
                create(topic);
            }
            open.add(topic);
        }
    }

    private boolean exists(String topic) throws ExecutionException, InterruptedException {
        try {
            admin().describeTopics(List.of(topic)).allTopicNames().get();
            return true;
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof UnknownTopicOrPartitionException) {
                return false;
            }
            throw failed;
        }
    }

    private void create(String topic) throws ExecutionException, InterruptedException {
        // Of a compacted topic only the last update of each operation would be left.
        NewTopic made =
                new NewTopic(topic, Optional.empty(), Optional.empty()).configs(Map.of("cleanup.policy", "delete"));
        try {
            admin().createTopics(List.of(made)).all().get();
        } catch (ExecutionException failed) {
            if (!(failed.getCause() instanceof TopicExistsException)) {
                throw failed;
            }
        }
    }

    /** Returns when the brokers have acknowledged all of them. */
    void send(AgencyId agency, List<FeedItem> items) throws ExecutionException, InterruptedException {
        Producer<String, byte[]> by = producer();
        try {
            List<Future<RecordMetadata>> sent = new ArrayList<>();
            for (FeedItem item : items) {
                sent.add(by.send(message(agency, item)));
            }
            for (Future<RecordMetadata> each : sent) {
                each.get();
            }
        } catch (ExecutionException | KafkaException failed) {
            open.remove(of(agency));
            if (isBroken(failed)) {
                drop(by);
            }
            throw failed;
        }
    }

    private ProducerRecord<String, byte[]> message(AgencyId agency, FeedItem item) {
        byte[] event = json.writeValueAsBytes(CloudEvent.of(agency, item, told(item)));
        ProducerRecord<String, byte[]> message =
                new ProducerRecord<>(of(agency), item.operationId().toString(), event);
        message.headers().add("content-type", STRUCTURED);
        return message;
    }

    /** A topic takes nothing back; so of what a survivor's release lets an agency know it holds what is left when that ends (rule VIC-04). */
    private static Object told(FeedItem item) {
        JsonNode data = item.data();
        return ReleasedUpdates.TYPES.contains(item.type())
                ? ReleasedUpdates.leftOf(data.path(ReleasedUpdates.RELEASE).asString())
                : data;
    }

    /** Whether the client itself will never send again, and not one message or for a while. */
    private static boolean isBroken(Exception failed) {
        Throwable cause = failed instanceof ExecutionException ? failed.getCause() : failed;
        return !(cause instanceof RetriableException
                || cause instanceof TopicAuthorizationException
                || cause instanceof RecordTooLargeException);
    }

    private synchronized Admin admin() {
        if (admin == null) {
            admin = Admin.create(settings());
        }
        return admin;
    }

    private synchronized Producer<String, byte[]> producer() {
        if (producer == null) {
            producer = new KafkaProducer<>(settings(), new StringSerializer(), new ByteArraySerializer());
        }
        return producer;
    }

    private Map<String, Object> settings() {
        Map<String, Object> all = new HashMap<>(USUAL);
        all.putAll(settings.client());
        all.putAll(ALWAYS);
        all.put("bootstrap.servers", settings.bootstrapServers());
        return all;
    }

    private synchronized void drop(Producer<String, byte[]> broken) {
        if (producer == broken) {
            producer = null;
            broken.close(Duration.ZERO);
        }
    }

    @Override
    public synchronized void close() {
        if (producer != null) {
            producer.close(FAREWELL);
        }
        if (admin != null) {
            admin.close(FAREWELL);
        }
    }
}

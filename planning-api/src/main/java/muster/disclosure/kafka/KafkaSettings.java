package muster.disclosure.kafka;

import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param bootstrapServers brokers to begin with, {@code broker-1:9093,broker-2:9093}
 * @param topicPrefix what an agency's id is put behind to name its topic
 * @param round how often it is looked for updates that nobody rang for, and the longest pause after a failure
 * @param client more of Kafka's own settings, by their names: {@code security.protocol}, {@code ssl.*}, {@code sasl.*}
 */
@ConfigurationProperties("muster.kafka")
record KafkaSettings(
        String bootstrapServers,
        @DefaultValue("muster.agency.") String topicPrefix,
        @DefaultValue("30s") Duration round,
        @DefaultValue Map<String, String> client) {
    KafkaSettings {
        if (bootstrapServers.isBlank()) {
            throw new IllegalArgumentException(
                    "muster.kafka.bootstrap-servers names no broker: name one, or leave it out.");
        }
        if (!topicPrefix.matches("[a-zA-Z0-9._-]{0,200}")) {
            throw new IllegalArgumentException(
                    "muster.kafka.topic-prefix has other characters than letters, digits, '.', '_' and '-', or too many.");
        }
    }
}

package muster.disclosure.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class KafkaSettingsTest {
    private final Map<String, String> given = new HashMap<>(Map.of("muster.kafka.bootstrap-servers", "broker-1:9093"));

    private KafkaSettings settings() {
        return new Binder(new MapConfigurationPropertySource(given))
                .bind("muster.kafka", KafkaSettings.class)
                .get();
    }

    @Test
    void whoever_names_brokers_need_name_nothing_else() {
        assertThat(settings())
                .isEqualTo(new KafkaSettings("broker-1:9093", "muster.agency.", Duration.ofSeconds(30), Map.of()));
    }

    @Test
    void the_clients_own_settings_keep_their_names() {
        given.put("muster.kafka.client.security.protocol", "SASL_SSL");
        given.put("muster.kafka.client.sasl.jaas.config", "ScramLoginModule required;");
        assertThat(settings().client())
                .containsOnly(
                        Map.entry("security.protocol", "SASL_SSL"),
                        Map.entry("sasl.jaas.config", "ScramLoginModule required;"));
    }

    @Test
    void brokers_without_a_name_are_refused_in_words() {
        given.put("muster.kafka.bootstrap-servers", "  ");
        assertThatThrownBy(this::settings).rootCause().hasMessageContaining("names no broker");
    }

    @Test
    void a_prefix_that_no_topic_can_have_is_refused_in_words() {
        given.put("muster.kafka.topic-prefix", "agencies of caldera/");
        assertThatThrownBy(this::settings).rootCause().hasMessageContaining("muster.kafka.topic-prefix");
    }
}

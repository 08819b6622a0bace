package muster.outside;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whoever names no broker has nothing of Kafka. */
@ExtendWith(Running.class)
class KafkaOffIT {
    @Test
    void without_a_setting_nothing_of_it_runs(Service muster) {
        assertThat(muster.runs("muster.disclosure.kafka.FeedPublisher")).isFalse();
        assertThat(muster.runs("muster.disclosure.kafka.AgencyTopics")).isFalse();
        assertThat(Thread.getAllStackTraces().keySet())
                .extracting(Thread::getName)
                .noneMatch(name -> name.contains("kafka"));
    }
}

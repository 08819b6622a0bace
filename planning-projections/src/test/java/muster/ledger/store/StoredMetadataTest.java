package muster.ledger.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;

class StoredMetadataTest {
    private final EventCodec codec = new EventCodec();

    @Test
    void it_says_what_was_stored() {
        Map<String, String> stored =
                new StoredMetadata(codec, codec.encodeMetadata(Map.of("sub", "lead", "role", "x")));
        assertThat(stored).isEqualTo(Map.of("sub", "lead", "role", "x")).hasSize(2);
        assertThat(stored.get("sub")).isEqualTo("lead");
        assertThat(stored.containsKey("sub")).isTrue();
        assertThat(stored.containsKey("name")).isFalse();
    }

    @Test
    void nothing_is_decoded_before_somebody_asks_and_then_what_is_broken_is_refused_each_time() {
        Map<String, String> stored = new StoredMetadata(codec, "{\"sub\":".getBytes(UTF_8));
        assertThatThrownBy(() -> stored.get("sub")).isInstanceOf(JacksonException.class);
        assertThatThrownBy(stored::size).isInstanceOf(JacksonException.class);
    }

    @Test
    void it_is_decoded_once() {
        byte[] bytes = codec.encodeMetadata(Map.of("sub", "lead"));
        Map<String, String> stored = new StoredMetadata(codec, bytes);
        assertThat(stored).containsEntry("sub", "lead");
        bytes[0] = 'x';
        assertThat(stored).containsEntry("sub", "lead");
    }
}

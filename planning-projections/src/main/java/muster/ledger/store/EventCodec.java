package muster.ledger.store;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import muster.ledger.EventTypes;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Events and their metadata as the bytes that are stored: JSON, members in the order of the record, maps by key, moments
 * and zones as text, and no member at all for what is null. What it does not know in stored JSON it refuses to read:
 * an event that is half understood would be replayed wrongly.
 */
public final class EventCodec {
    private static final TypeReference<Map<String, String>> METADATA = new TypeReference<>() {};

    private final JsonMapper json = JsonMapper.builder()
            .changeDefaultPropertyInclusion(
                    ignored -> JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
            // What a record can tell from its members is no member of it.
            .changeDefaultVisibility(checker -> checker.withIsGetterVisibility(JsonAutoDetect.Visibility.NONE))
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private final List<Upcast> upcasts;

    public EventCodec() {
        this(List.of());
    }

    EventCodec(List<Upcast> upcasts) {
        this.upcasts = upcasts;
    }

    public byte[] encode(Object event) {
        return json.writeValueAsBytes(event);
    }

    public Object decode(String type, int revision, byte[] payload) {
        Class<?> today = EventTypes.classOf(type);
        if (revision > EventTypes.REVISION) {
            throw new IllegalStateException(
                    "%s of revision %d was recorded by a newer Muster".formatted(type, revision));
        }
        return revision == EventTypes.REVISION
                ? json.readValue(payload, today)
                : json.treeToValue(upcast(type, revision, json.readValue(payload, ObjectNode.class)), today);
    }

    public byte[] encodeMetadata(Map<String, String> metadata) {
        return json.writeValueAsBytes(metadata);
    }

    public Map<String, String> decodeMetadata(byte[] metadata) {
        return json.readValue(metadata, METADATA);
    }

    private ObjectNode upcast(String type, int from, ObjectNode stored) {
        ObjectNode event = stored;
        for (int revision = from; revision < EventTypes.REVISION; revision++) {
            for (Upcast upcast : upcasts) {
                if (upcast.type().equals(type) && upcast.revision() == revision) {
                    event = upcast.change().apply(event);
                }
            }
        }
        return event;
    }
}

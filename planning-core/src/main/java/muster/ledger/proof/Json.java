package muster.ledger.proof;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads one JSON object from its tokens: half a second quicker at the start than through a mapper, and a member that stands
 * twice is seen as such. Values are {@code Map}, {@code List}, {@code String}, {@code Long}, {@code Boolean}; all others are
 * {@link #OTHER}, as the format has no use for them.
 */
final class Json {
    static final Object OTHER = new Object();
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(BundleFile.MOST_HELD)
                    .build())
            .build();

    /** A small text of empty arrays would fill any memory. */
    private static final int MOST_VALUES = 1_000_000;

    private final JsonParser parser;
    private final String where;
    private int values;

    private Json(JsonParser parser, String where) {
        this.parser = parser;
        this.where = where;
    }

    static Map<String, Object> read(byte[] utf8, String where) {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), Bytes.text(utf8))) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new Unreadable(where + " is not a JSON object");
            }
            Map<String, Object> object = new Json(parser, where).object();
            if (parser.nextToken() != null) {
                throw new Unreadable(where + " has more than one JSON object");
            }
            return object;
        } catch (JacksonException | IllegalArgumentException e) {
            throw new Unreadable(where + " is not JSON in UTF-8", e);
        }
    }

    private Map<String, Object> object() {
        Map<String, Object> members = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            if (members.put(name, value()) != null) {
                throw new Untrue(where + " has a member that stands twice: " + name);
            }
        }
        return members;
    }

    private List<Object> array() {
        List<Object> elements = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            elements.add(value());
        }
        return elements;
    }

    private Object value() {
        if (++values > MOST_VALUES) {
            throw new Unreadable(where + " has more than a million values");
        }
        return switch (parser.currentToken()) {
            case START_OBJECT -> object();
            case START_ARRAY -> array();
            case VALUE_STRING -> parser.getString();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NUMBER_INT ->
                parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER ? OTHER : (Object) parser.getLongValue();
            default -> OTHER;
        };
    }
}

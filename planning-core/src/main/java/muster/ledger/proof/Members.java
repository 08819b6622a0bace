package muster.ledger.proof;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A JSON object read strictly: each member once, no others, and of its kind. What cannot be read is {@link Unreadable}; a
 * member too many or twice is {@link Untrue}.
 */
final class Members {
    private static final long LARGEST = (1L << 53) - 1;
    static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxStringLength((int) BundleFile.MOST_BYTES)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final JsonNode object;
    private final String where;

    private Members(JsonNode object, String where) {
        this.object = object;
        this.where = where;
    }

    /** Any object, with whatever members. */
    static Members anyOf(byte[] utf8, String where) {
        return new Members(parse(utf8, where), where);
    }

    static Members of(byte[] utf8, String where, String... names) {
        return of(parse(utf8, where), where, names);
    }

    private static Members of(JsonNode object, String where, String... names) {
        Members members = new Members(object, where);
        for (String name : names) {
            members.get(name);
        }
        Set<String> known = Set.of(names);
        object.propertyNames().stream()
                .filter(name -> !known.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new Untrue(where + " has a member that does not belong there: " + Words.printable(name));
                });
        return members;
    }

    private static JsonNode parse(byte[] utf8, String where) {
        try {
            JsonNode node = JSON.readTree(Bytes.text(utf8));
            if (!node.isObject()) {
                throw new Unreadable(where + " is not a JSON object");
            }
            return node;
        } catch (MismatchedInputException e) {
            // Of the two features above, each ends here: a doubled name, or something behind the object.
            if (String.valueOf(e.getOriginalMessage()).startsWith("Duplicate")) {
                throw new Untrue(where + " has a member that stands twice");
            }
            throw new Unreadable(where + " has more than one JSON object", e);
        } catch (JacksonException | IllegalArgumentException e) {
            throw new Unreadable(where + " is not JSON in UTF-8", e);
        }
    }

    boolean has(String name) {
        return object.has(name);
    }

    String text(String name) {
        return text(get(name), name);
    }

    byte[] bytes(String name) {
        return bytes(get(name), name);
    }

    Hash hash(String name) {
        return hash(get(name), name);
    }

    long number(String name) {
        JsonNode node = get(name);
        if (!node.isIntegralNumber()
                || !node.canConvertToLong()
                || node.longValue() < 0
                || node.longValue() > LARGEST) {
            throw unfit(name);
        }
        return node.longValue();
    }

    boolean truth(String name) {
        JsonNode node = get(name);
        if (!node.isBoolean()) {
            throw unfit(name);
        }
        return node.booleanValue();
    }

    List<String> texts(String name) {
        return list(name, node -> text(node, name));
    }

    List<Hash> hashes(String name) {
        return list(name, node -> hash(node, name));
    }

    List<Members> objects(String name, String... names) {
        return list(name, node -> {
            if (!node.isObject()) {
                throw unfit(name);
            }
            return of(node, where + ", " + name, names);
        });
    }

    private <T> List<T> list(String name, Function<JsonNode, T> each) {
        JsonNode node = get(name);
        if (!node.isArray()) {
            throw unfit(name);
        }
        List<T> list = new ArrayList<>();
        node.forEach(element -> list.add(each.apply(element)));
        return list;
    }

    private JsonNode get(String name) {
        JsonNode node = object.get(name);
        if (node == null) {
            throw new Unreadable(where + " has no " + name);
        }
        return node;
    }

    private String text(JsonNode node, String name) {
        // Half of a surrogate pair is no text: two readers would write two different things for it.
        if (!node.isString() || !StandardCharsets.UTF_8.newEncoder().canEncode(node.stringValue())) {
            throw unfit(name);
        }
        return node.stringValue();
    }

    private byte[] bytes(JsonNode node, String name) {
        try {
            return Bytes.ofBase64(text(node, name));
        } catch (IllegalArgumentException e) {
            throw new Unreadable(where + ": " + name + " is not base64", e);
        }
    }

    private Hash hash(JsonNode node, String name) {
        byte[] bytes = bytes(node, name);
        if (bytes.length != Hash.BYTES) {
            throw new Untrue(where + ": a hash in " + name + " does not have 32 bytes");
        }
        return Hash.of(bytes);
    }

    private Unreadable unfit(String name) {
        return new Unreadable(where + ": " + name + " is not what it should be");
    }
}

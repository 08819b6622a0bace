package muster.ledger.proof;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * A JSON object read strictly: each member once, no others, and of its kind. What cannot be read is {@link Unreadable}; a
 * member too many or twice is {@link Untrue}.
 */
final class Members {
    static final long LARGEST = (1L << 53) - 1;

    private final Map<?, ?> object;
    private final String where;

    private Members(Map<?, ?> object, String where) {
        this.object = object;
        this.where = where;
    }

    /** Any object, with whatever members. */
    static Members anyOf(byte[] utf8, String where) {
        return new Members(Json.read(utf8, where), where);
    }

    static Members of(byte[] utf8, String where, String... names) {
        return of(Json.read(utf8, where), where, names);
    }

    private static Members of(Map<?, ?> object, String where, String... names) {
        return new Members(object, where).only(names);
    }

    /** Itself, if it has these members and no others. */
    Members only(String... names) {
        for (String name : names) {
            get(name);
        }
        Set<String> known = Set.of(names);
        object.keySet().stream()
                .map(String::valueOf)
                .filter(name -> !known.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new Untrue(where + " has a member that does not belong there: " + Words.printable(name));
                });
        return this;
    }

    boolean has(String name) {
        return object.containsKey(name);
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
        if (!(get(name) instanceof Long number) || number < 0 || number > LARGEST) {
            throw unfit(name);
        }
        return number;
    }

    boolean truth(String name) {
        if (!(get(name) instanceof Boolean truth)) {
            throw unfit(name);
        }
        return truth;
    }

    List<String> texts(String name) {
        return list(name, node -> text(node, name));
    }

    List<Hash> hashes(String name) {
        return list(name, node -> hash(node, name));
    }

    List<Members> objects(String name, String... names) {
        return list(name, node -> {
            if (!(node instanceof Map<?, ?> members)) {
                throw unfit(name);
            }
            return of(members, where + ", " + name, names);
        });
    }

    private <T> List<T> list(String name, Function<Object, T> each) {
        if (!(get(name) instanceof List<?> elements)) {
            throw unfit(name);
        }
        List<T> list = new ArrayList<>();
        elements.forEach(element -> list.add(each.apply(element)));
        return list;
    }

    private Object get(String name) {
        Object node = object.get(name);
        if (node == null) {
            throw new Unreadable(where + " has no " + name);
        }
        return node;
    }

    private String text(Object node, String name) {
        // Half of a surrogate pair is no text: two readers would write two different things for it.
        if (!(node instanceof String text)
                || !StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            throw unfit(name);
        }
        return text;
    }

    private byte[] bytes(Object node, String name) {
        try {
            return Bytes.ofBase64(text(node, name));
        } catch (IllegalArgumentException e) {
            throw new Unreadable(where + ": " + name + " is not base64", e);
        }
    }

    private Hash hash(Object node, String name) {
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

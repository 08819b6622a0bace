package muster.outside;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Spoils a good body in one of the ways in which bodies are spoilt. */
final class Spoiler {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "-1",
            "0",
            "1e400",
            "99999999999999999999",
            "0.1",
            "\"\"",
            "\" \"",
            "\"x\"",
            "[]",
            "{}",
            "[null]",
            "[[]]",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "\"\\u202e\"",
            "\"2026-02-30\"",
            "\"2026-02-30T00:00:00Z\"",
            "\"0000-01-01T00:00:00Z\"",
            "\"+99999-01-01T00:00:00Z\"",
            "\"9999-12-31\"",
            "\"-5000-01-01\"",
            "\"00000000-0000-4000-8000-000000000000\"",
            "\"US-ZZ\"",
            "\"Mars/Olympus\"",
            "\"' OR 1=1 --\"",
            "\"${jndi:ldap://x}\"",
            "{\"start\":\"2026-01-02T00:00:00Z\",\"end\":\"2026-01-01T00:00:00Z\"}",
            "{\"start\":\"2026-01-02T00:00:00Z\"}",
            "{\"latitude\":91,\"longitude\":0}",
            "{\"latitude\":\"x\"}");

    private final Random random;

    Spoiler(Random random) {
        this.random = random;
    }

    byte[] spoil(JsonNode good) {
        return switch (random.nextInt(6)) {
            case 0 -> cut(bytes(good));
            case 1 -> flipped(bytes(good));
            case 2 -> withUnknownMember(good);
            case 3 -> without(good);
            default -> withOtherValue(good);
        };
    }

    private byte[] cut(byte[] body) {
        return Arrays.copyOf(body, random.nextInt(body.length));
    }

    private byte[] flipped(byte[] body) {
        ByteArrayOutputStream spoilt = new ByteArrayOutputStream();
        int at = random.nextInt(body.length);
        spoilt.write(body, 0, at);
        spoilt.write(random.nextInt(256));
        spoilt.write(body, at, body.length - at);
        return spoilt.toByteArray();
    }

    private byte[] withUnknownMember(JsonNode good) {
        ((ObjectNode) good).put("warantId", "x");
        return bytes(good);
    }

    private byte[] without(JsonNode good) {
        ObjectNode some = anyObject(good);
        List<String> names = new ArrayList<>(some.propertyNames());
        if (!names.isEmpty()) {
            some.remove(names.get(random.nextInt(names.size())));
        }
        return bytes(good);
    }

    private byte[] withOtherValue(JsonNode good) {
        ObjectNode some = anyObject(good);
        List<String> names = new ArrayList<>(some.propertyNames());
        String value = random.nextInt(12) == 0 ? '"' + "x".repeat(70_000) + '"' : pick(VALUES);
        String spoilt = "\u0001spoilt\u0001";
        some.put(names.isEmpty() ? "x" : names.get(random.nextInt(names.size())), spoilt);
        String text = JSON.writeValueAsString(good);
        return text.replace(JSON.writeValueAsString(spoilt), value).getBytes(StandardCharsets.UTF_8);
    }

    private ObjectNode anyObject(JsonNode good) {
        List<ObjectNode> objects = new ArrayList<>();
        collect(good, objects);
        return objects.get(random.nextInt(objects.size()));
    }

    private static void collect(JsonNode node, List<ObjectNode> objects) {
        if (node instanceof ObjectNode object) {
            objects.add(object);
        }
        if (node instanceof ObjectNode || node instanceof ArrayNode) {
            node.forEach(child -> collect(child, objects));
        }
    }

    private String pick(List<String> from) {
        return from.get(random.nextInt(from.size()));
    }

    private static byte[] bytes(JsonNode body) {
        return JSON.writeValueAsBytes(body);
    }
}

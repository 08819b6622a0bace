package muster.policy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import muster.policy.event.PackOnRecord;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/** Every pack that comes with the program, as the ledger is told of it. */
public final class CarriedPacks {
    private static final JsonMapper SORTED =
            JsonMapper.builder().enable(JsonNodeFeature.WRITE_PROPERTIES_SORTED).build();
    private static final int DAY = "2026-03-02".length();

    private CarriedPacks() {}

    public static List<PackOnRecord> read() {
        return PackFiles.listed()
                .all()
                .map(file -> PackFiles.read(file, JsonNode.class))
                .flatMap(content -> content.isArray() ? content.valueStream() : Stream.of(content))
                .map(CarriedPacks::onRecord)
                .toList();
    }

    /** A pack of the house has no other first day than the one in its version. */
    private static PackOnRecord onRecord(JsonNode pack) {
        String version = pack.get("version").asString();
        int day = version.indexOf('@') + 1;
        return new PackOnRecord(
                version,
                LocalDate.parse(version.substring(day, day + DAY)),
                day(pack.get("until")),
                citations(pack),
                digest(pack));
    }

    private static @Nullable LocalDate day(@Nullable JsonNode text) {
        return text == null || text.isNull() ? null : LocalDate.parse(text.asString());
    }

    private static List<String> citations(JsonNode pack) {
        List<String> found = new ArrayList<>();
        pack.findValues("citations").forEach(list -> list.forEach(each -> found.add(each.asString())));
        pack.findValues("citation").forEach(each -> found.add(each.asString()));
        return found;
    }

    static String digest(String json) {
        return digest(SORTED.readTree(json));
    }

    private static String digest(JsonNode pack) {
        byte[] text = SORTED.writeValueAsString(pack).getBytes(StandardCharsets.UTF_8);
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK knows SHA-256", e);
        }
    }
}

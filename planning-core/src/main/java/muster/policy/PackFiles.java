package muster.policy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The files that come with the program; {@code index.json} names them. */
record PackFiles(
        List<String> warrants,
        String entry,
        String service,
        String staffing,
        String sites,
        String risk,
        String planning,
        String deconfliction) {
    /** Strict, so that a misspelt or forgotten member of a pack is a fault at start and not a lenient law. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .build();

    static PackFiles listed() {
        return read("index.json", PackFiles.class);
    }

    Stream<String> all() {
        return Stream.concat(
                warrants.stream(), Stream.of(entry, service, staffing, sites, risk, planning, deconfliction));
    }

    static <T> T read(String file, Class<T> type) {
        try (InputStream in = Objects.requireNonNull(PackFiles.class.getResourceAsStream(file), file)) {
            return JSON.readValue(in, type);
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }
}

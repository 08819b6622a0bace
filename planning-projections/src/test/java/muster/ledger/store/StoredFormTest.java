package muster.ledger.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import muster.ledger.EventTypes;
import muster.operation.event.SiteSurveyed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What events look like in the ledger. The files are written once and never edited: so do ledgers that exist look. */
class StoredFormTest {
    private static final String ENDING = ".v1.json";

    private final EventCodec codec = new EventCodec();

    static List<Object> events() {
        return SampleEvents.all();
    }

    @ParameterizedTest
    @MethodSource("events")
    void an_event_is_stored_as_its_file_says(Object event) throws Exception {
        assertThat(new String(codec.encode(event), UTF_8))
                .isEqualTo(Files.readString(file(event)).stripTrailing());
    }

    @ParameterizedTest
    @MethodSource("events")
    void a_stored_event_is_read_as_what_happened(Object event) throws Exception {
        assertThat(codec.decode(EventTypes.nameOf(event.getClass()), 1, Files.readAllBytes(file(event))))
                .isEqualTo(event);
    }

    @Test
    void every_name_has_a_file_and_every_file_a_name() throws Exception {
        try (Stream<Path> files = Files.list(directory())) {
            assertThat(files.map(file -> file.getFileName().toString().replace(ENDING, "")))
                    .containsExactlyInAnyOrderElementsOf(EventTypes.names());
        }
        assertThat(events())
                .extracting(event -> EventTypes.nameOf(event.getClass()))
                .containsExactlyInAnyOrderElementsOf(EventTypes.names());
    }

    /** A member that came later is left out where it has no value, so the first files stay true; with one it looks so. */
    @Test
    void a_member_that_was_added_later_has_a_file_of_its_own() throws Exception {
        SiteSurveyed drawn = SamplePlaces.surveyedWithPerimeter();
        byte[] stored = Files.readAllBytes(Path.of(StoredFormTest.class
                .getResource("/additions/site-surveyed.v1.perimeter.json")
                .toURI()));
        assertThat(new String(codec.encode(drawn), UTF_8)).isEqualTo(new String(stored, UTF_8).stripTrailing());
        assertThat(codec.decode("site-surveyed", 1, stored)).isEqualTo(drawn);
    }

    private static Path file(Object event) throws URISyntaxException {
        return directory().resolve(EventTypes.nameOf(event.getClass()) + ENDING);
    }

    private static Path directory() throws URISyntaxException {
        return Path.of(StoredFormTest.class.getResource("/events").toURI());
    }
}

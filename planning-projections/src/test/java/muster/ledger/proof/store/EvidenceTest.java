package muster.ledger.proof.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import muster.ledger.proof.VerifyCommand;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EvidenceTest {
    @TempDir
    private Path folder;

    @Test
    void all_events_of_the_streams_are_there_and_that_there_are_no_others_is_proved() throws IOException {
        try (Filled filled = new Filled(5, 70)) {
            filled.checkpoints.sign();
            List<String> streams = new ArrayList<>(filled.streams.subList(1, 3));
            streams.add(streams.getFirst() + "/attempts");
            List<Long> progress = new ArrayList<>();
            Path bundle = folder.resolve("bundle.zip");
            try (OutputStream out = Files.newOutputStream(bundle)) {
                filled.evidence.write("Operation Lantern", streams, out, progress::add);
            }
            assertThat(progress).hasSize(140).endsWith(140L);
            assertThat(verify(bundle)).startsWith("0 ");
            assertThat(verify(bundle, "--key", Filled.KEY.verifierKey().text())).startsWith("0 ");
        }
    }

    @Test
    void that_nothing_happened_is_proved_too() throws IOException {
        try (Filled filled = new Filled(2, 3)) {
            assertThat(verify(bundle(filled, List.of("operation/" + UUID.randomUUID()))))
                    .startsWith("0 ");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update ledger.events set payload = payload || ' '::bytea where position = 5",
                "update ledger.events set metadata = '{}'::bytea where position = 5",
                "update ledger.events set recorded_at = recorded_at + interval '1 microsecond' where position = 5",
                "update ledger.events set event_id = gen_random_uuid() where position = 5",
                "update ledger.events set type = 'site-added' where position = 5",
                "update ledger.events set revision = 2 where position = 5",
                "update ledger.events set seal = seal || ''::bytea, version = version + 100 where position = 5"
            })
    void what_a_superuser_changed_is_found_at_its_position(String damage) throws IOException {
        try (Filled filled = new Filled(1, 9)) {
            filled.checkpoints.sign();
            filled.tamper(damage);
            assertThat(verify(bundle(filled, filled.streams))).startsWith("1 ").contains("5");
        }
    }

    @Test
    void what_a_superuser_changed_in_an_event_that_is_withheld_is_found_as_well() throws IOException {
        try (Filled filled = new Filled(1, 9)) {
            assertThat(verify(sealed(filled))).startsWith("0 ").contains("Withheld under seal: 2 events");
            filled.tamper("update ledger.events set payload = payload || ' '::bytea where position = 5");
            assertThat(verify(sealed(filled))).startsWith("1 ").contains("Position 5");
        }
    }

    @Test
    void what_is_withheld_is_settled_after_what_is_in_the_bundle() throws IOException {
        try (Filled filled = new Filled(1, 3)) {
            Path bundle = Files.createTempFile(folder, "bundle", ".zip");
            try (OutputStream out = Files.newOutputStream(bundle)) {
                Evidence.Telling telling = new Evidence.Telling("Operation", event -> event.position() < 3);
                Supplier<Evidence.Telling> late = () -> {
                    filled.append(filled.streams.getFirst());
                    return telling;
                };
                filled.evidence.write(late, filled.streams, out, _ -> {});
            }
            assertThat(verify(bundle)).startsWith("0 ").contains("Checked: 1 events", "Withheld under seal: 2 events");
        }
    }

    private Path sealed(Filled filled) throws IOException {
        Path bundle = Files.createTempFile(folder, "bundle", ".zip");
        try (OutputStream out = Files.newOutputStream(bundle)) {
            Evidence.Telling telling =
                    new Evidence.Telling("Operation", event -> event.position() % 4 == 1 && event.position() > 1);
            filled.evidence.write(() -> telling, filled.streams, out, _ -> {});
        }
        return bundle;
    }

    private Path bundle(Filled filled, List<String> streams) throws IOException {
        Path bundle = Files.createTempFile(folder, "bundle", ".zip");
        try (OutputStream out = Files.newOutputStream(bundle)) {
            filled.evidence.write("Operation", streams, out, _ -> {});
        }
        return bundle;
    }

    private static String verify(Path bundle, String... options) {
        List<String> args = new ArrayList<>(List.of(options));
        args.add(bundle.toString());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int exit = VerifyCommand.run(args.toArray(String[]::new), new PrintStream(out, true, StandardCharsets.UTF_8));
        return exit + " " + out.toString(StandardCharsets.UTF_8);
    }
}

package muster.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import muster.ledger.proof.Checkpoint;
import muster.ledger.proof.Merkle;
import muster.ledger.proof.SigningKey;
import muster.ledger.proof.VerifierKey;
import muster.ledger.store.TestDatabase;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code new-epoch}, as somebody types it after a restore. */
class OpenEpochTest {
    private static final SigningKey KEY = SigningKey.of("test.example/muster", VerifierKey.Kind.LOG, new byte[32]);

    @AutoClose
    private final TestDatabase database = new TestDatabase();

    @TempDir
    private Path folder;

    private Path lost;

    @BeforeEach
    void keep_a_checkpoint_of_events_that_are_gone() throws IOException {
        lost = Files.writeString(
                folder.resolve("lost.txt"),
                new Checkpoint("test.example/muster", 5, Merkle.EMPTY).sign(KEY).format());
        Files.writeString(folder.resolve("ledger.key"), KEY.text() + "\n");
    }

    @Test
    void it_opens_an_epoch_once_and_says_which_key_to_publish() {
        assertThat(run("--checkpoint", lost.toString(), "--reason", "Disk failed", "--by", "Dana Whitlock"))
                .startsWith("0 test.example/muster/epoch-2 was opened at position 1")
                .contains(KEY.named("test.example/muster/epoch-2").verifierKey().text());
        assertThat(run("--by", "Dana Whitlock", "--reason", "Again", "--checkpoint", lost.toString()))
                .startsWith("1 Refused: The checkpoint is not one that was signed for test.example/muster/epoch-2");
    }

    @Test
    void without_all_of_its_words_it_says_how_it_is_used() {
        assertThat(run()).startsWith("64 Usage");
        assertThat(run("--checkpoint", lost.toString(), "--reason", " ", "--by", "Dana"))
                .startsWith("64 Usage");
        assertThat(run("--checkpoint", lost.toString(), "--reason", "Disk failed"))
                .startsWith("64 Usage");
    }

    @Test
    void what_cannot_be_read_opens_nothing() {
        assertThat(run("--checkpoint", folder.resolve("none").toString(), "--reason", "Disk failed", "--by", "Dana"))
                .startsWith("2 ");
    }

    private String run(String... args) {
        Map<String, String> environment = Map.of(
                "SPRING_DATASOURCE_URL",
                database.url(),
                "SPRING_DATASOURCE_USERNAME",
                TestDatabase.SERVICE,
                "SPRING_DATASOURCE_PASSWORD",
                TestDatabase.PASSWORD,
                "MUSTER_LEDGER_SIGNING_KEY",
                folder.resolve("ledger.key").toString());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int exit = OpenEpoch.run(args, environment, new PrintStream(out, true, UTF_8));
        return exit + " " + out.toString(UTF_8);
    }
}

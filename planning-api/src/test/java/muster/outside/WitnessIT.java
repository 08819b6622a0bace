package muster.outside;

import static muster.outside.TaskForce.API;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import muster.ledger.proof.AddCheckpoint;
import muster.ledger.proof.Checkpoint;
import muster.ledger.proof.Merkle;
import muster.ledger.proof.Note;
import muster.ledger.proof.SigningKey;
import muster.ledger.proof.VerifierKey;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One agency's node cosigns the ledger of another's. */
class WitnessIT {
    private static final SigningKey LOG = key("log.example/muster", VerifierKey.Kind.LOG, 1);
    private static final SigningKey WITNESS = key("witness.example/lantern", VerifierKey.Kind.WITNESS, 2);
    private static final SigningKey STRANGER = key("log.example/muster", VerifierKey.Kind.LOG, 3);

    @TempDir
    private static Path folder;

    private static Service witness;
    private static Service log;
    private static TaskForce force;

    @BeforeAll
    static void start() throws IOException {
        witness = new Service(Map.of(
                "muster.ledger.witness-key", file("witness.key", WITNESS),
                "muster.ledger.witness-logs", LOG.verifierKey().text()));
        log = new Service(Map.of(
                "muster.ledger.signing-key", file("log.key", LOG),
                "muster.ledger.checkpoint-every", "50ms",
                "muster.ledger.witnesses", witness.uri("/witness/").toString()));
        force = TaskForce.enrolled(log);
    }

    @AfterAll
    static void stop() {
        log.close();
        witness.close();
    }

    @Test
    void each_checkpoint_is_cosigned_and_kept_with_its_cosignature() {
        long first = cosigned(1);
        force.open();
        assertThat(cosigned(first + 1)).isGreaterThan(first);
    }

    @Test
    void who_asks_from_another_size_is_told_the_one_that_was_cosigned() {
        long size = cosigned(1);
        Note note = Note.parse(checkpoint().text());
        Answer answer = add(new AddCheckpoint(0, List.of(), note).format());
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.header("Content-Type")).startsWith("text/x.tlog.size");
        assertThat(Long.parseLong(answer.text().strip())).isGreaterThanOrEqualTo(size);
    }

    @Test
    void what_is_not_signed_by_a_known_ledger_is_not_cosigned() {
        Note forged = new Checkpoint("log.example/muster", 1, Merkle.EMPTY).sign(STRANGER);
        assertThat(add(new AddCheckpoint(0, List.of(), forged).format()).status())
                .isEqualTo(403);
        SigningKey other = key("other.example/muster", VerifierKey.Kind.LOG, 4);
        Note unknown = new Checkpoint("other.example/muster", 1, Merkle.EMPTY).sign(other);
        assertThat(add(new AddCheckpoint(0, List.of(), unknown).format()).status())
                .isEqualTo(404);
        for (String nonsense : List.of("", "old x\n\n", "{}", "old 0\n\nno note\n")) {
            assertThat(add(nonsense).status()).as(nonsense).isBetween(400, 499);
        }
    }

    /** @return the size of a cosigned checkpoint that is at least that large */
    private static long cosigned(long size) {
        Note note = Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(
                        () -> checkpoint().status() == 200
                                ? Note.parse(checkpoint().text())
                                : null,
                        found -> found != null
                                && Checkpoint.of(found).size() >= size
                                && found.standing(WITNESS.verifierKey()) == Note.Standing.SIGNED);
        assertThat(note.standing(LOG.verifierKey())).isEqualTo(Note.Standing.SIGNED);
        return Checkpoint.of(note).size();
    }

    private static Answer checkpoint() {
        return force.auditor().with("Accept", "text/plain").get(API + "/ledger/checkpoint");
    }

    private static Answer add(String body) {
        return witness.unknown().post("/witness/add-checkpoint", body.getBytes(StandardCharsets.UTF_8));
    }

    private static SigningKey key(String name, VerifierKey.Kind kind, int seed) {
        byte[] bytes = new byte[32];
        bytes[0] = (byte) seed;
        return SigningKey.of(name, kind, bytes);
    }

    private static String file(String name, SigningKey key) throws IOException {
        return Files.writeString(folder.resolve(name), key.text()).toString();
    }
}

package muster.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import muster.ledger.proof.AddCheckpoint;
import muster.ledger.proof.Checkpoint;
import muster.ledger.proof.Hash;
import muster.ledger.proof.Merkle;
import muster.ledger.proof.Note;
import muster.ledger.proof.NoteSignature;
import muster.ledger.proof.SigningKey;
import muster.ledger.proof.VerifierKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A ledger's owner sends two forks at the same moment, each to another node of one witness. {@code muster.forks}: how often, 5 times
 * unless told; {@code muster.seed}: which.
 */
class ForksIT {
    private static final int FORKS = Integer.getInteger("muster.forks", 5);
    private static final long SEED = Long.getLong("muster.seed", 20_261_128L);
    private static final SigningKey LOG = SigningKey.of("fork.example/muster", VerifierKey.Kind.LOG, new byte[32]);
    private static final SigningKey WITNESS =
            SigningKey.of("witness.example/lantern", VerifierKey.Kind.WITNESS, new byte[32]);

    @TempDir
    private Path folder;

    private final Random random = new Random(SEED);

    /** A ledger that goes on from one that the witness knows. */
    private record Fork(List<Hash> leaves, long from) {
        AddCheckpoint request() {
            Note note = new Checkpoint(
                            LOG.verifierKey().name(), leaves.size(), Merkle.root(leaves.size(), this::subtree))
                    .sign(LOG);
            return new AddCheckpoint(from, Merkle.consistency(from, leaves.size(), this::subtree), note);
        }

        private Hash subtree(int level, long index) {
            return level == 0
                    ? leaves.get((int) index)
                    : Hash.ofNode(subtree(level - 1, 2 * index), subtree(level - 1, 2 * index + 1));
        }
    }

    @Test
    void of_two_forks_a_witness_cosigns_one() throws Exception {
        System.out.println("ForksIT: muster.seed=" + SEED + " muster.forks=" + FORKS);
        Map<String, String> settings = Map.of(
                "muster.ledger.witness-key",
                Files.writeString(folder.resolve("witness.key"), WITNESS.text()).toString(),
                "muster.ledger.witness-logs",
                LOG.verifierKey().text());
        try (Service witness = new Service(settings);
                Service otherNode = witness.besides(settings);
                ExecutorService both = Executors.newFixedThreadPool(2)) {
            List<Hash> known = List.of();
            for (int round = 0; round < FORKS; round++) {
                Fork one = fork(known);
                Fork other = fork(known);
                CyclicBarrier start = new CyclicBarrier(2);
                Future<Answer> first = both.submit(() -> send(witness, one, start));
                Future<Answer> second = both.submit(() -> send(otherNode, other, start));
                boolean firstWon = first.get().status() == 200;
                Fork won = firstWon ? one : other;
                assertOneCosigned(won, firstWon ? first.get() : second.get(), firstWon ? second.get() : first.get());
                known = won.leaves();
            }
        }
    }

    private Fork fork(List<Hash> known) {
        List<Hash> leaves = new ArrayList<>(known);
        for (int more = 1 + random.nextInt(3); more > 0; more--) {
            byte[] leaf = new byte[Hash.BYTES];
            random.nextBytes(leaf);
            leaves.add(Hash.of(leaf));
        }
        return new Fork(leaves, known.size());
    }

    private static Answer send(Service node, Fork fork, CyclicBarrier start) throws Exception {
        byte[] body = fork.request().format().getBytes(StandardCharsets.UTF_8);
        start.await();
        return node.unknown().post("/witness/add-checkpoint", body);
    }

    private static void assertOneCosigned(Fork won, Answer cosigned, Answer refused) {
        NoteSignature cosignature =
                NoteSignature.parse(cosigned.expect(200).text().strip());
        assertThat(won.request().checkpoint().with(cosignature).standing(WITNESS.verifierKey()))
                .isEqualTo(Note.Standing.SIGNED);
        assertThat(Long.parseLong(refused.expect(409).text().strip()))
                .isEqualTo(won.leaves().size());
    }
}

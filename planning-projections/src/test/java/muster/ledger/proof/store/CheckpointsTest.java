package muster.ledger.proof.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.UnaryOperator;
import muster.ledger.proof.Checkpoint;
import muster.ledger.proof.Hash;
import muster.ledger.proof.MerkleProof;
import muster.ledger.proof.Note;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class CheckpointsTest {
    @Test
    void every_event_has_its_place_in_every_tree_that_was_signed_and_each_tree_goes_on_from_those_before() {
        try (Filled filled = new Filled(3, 60)) {
            List<Checkpoint> signed = new ArrayList<>();
            signed.add(sign(filled));
            for (int more : new int[] {1, 75, 1, 300}) {
                for (int n = 0; n < more; n++) {
                    filled.append(filled.streams.get(n % 3));
                }
                signed.add(sign(filled));
            }
            List<Hash> leaves = leaves(filled);
            for (Checkpoint tree : signed) {
                assertPlaces(filled, tree, leaves);
                signed.stream()
                        .filter(later -> later.size() >= tree.size())
                        .forEach(later -> assertGoesOn(filled, tree, later));
            }
        }
    }

    private static void assertPlaces(Filled filled, Checkpoint tree, List<Hash> leaves) {
        for (long position = 1; position <= tree.size(); position++) {
            List<Hash> path = filled.checkpoints.inclusion(position, tree.size());
            Hash leaf = leaves.get((int) position - 1);
            assertThat(MerkleProof.verifyInclusion(leaf, position - 1, tree.size(), path, tree.root()))
                    .as("position %d in %d", position, tree.size())
                    .isTrue();
        }
    }

    private static void assertGoesOn(Filled filled, Checkpoint tree, Checkpoint later) {
        List<Hash> path = filled.checkpoints.consistency(tree.size(), later.size());
        assertThat(MerkleProof.verifyConsistency(tree.size(), tree.root(), later.size(), later.root(), path))
                .isTrue();
    }

    @Test
    void tiles_hold_the_signed_leaves_and_no_others() {
        try (Filled filled = new Filled(2, 150)) {
            sign(filled);
            List<Hash> leaves = leaves(filled);
            filled.append(filled.streams.getFirst());
            assertThat(filled.checkpoints.tile(0, 0)).isEqualTo(leaves.subList(0, 256));
            assertThat(filled.checkpoints.tile(0, 1)).isEqualTo(leaves.subList(256, 300));
            assertThat(filled.checkpoints.tile(0, 2)).isEmpty();
            assertThat(filled.checkpoints.tile(1, 0)).hasSize(1);
        }
    }

    @Test
    void nothing_new_is_not_signed_again() {
        try (Filled filled = new Filled(1, 3)) {
            assertThat(filled.checkpoints.latest()).isEmpty();
            Note note = filled.checkpoints.sign().orElseThrow();
            assertThat(note.standing(Filled.KEY.verifierKey())).isEqualTo(Note.Standing.SIGNED);
            assertThat(filled.checkpoints.sign()).isEmpty();
            assertThat(filled.checkpoints.latest().orElseThrow().format()).isEqualTo(note.format());
            assertThat(filled.checkpoints.isDue()).isFalse();
            filled.heads.record();
            assertThat(filled.checkpoints.isDue()).isFalse();
            filled.append(filled.streams.getFirst());
            assertThat(filled.checkpoints.isDue()).isTrue();
        }
    }

    @Test
    void of_signers_that_race_each_goes_on_from_what_another_signed() throws Exception {
        try (Filled filled = new Filled(2, 5);
                ExecutorService nodes = Executors.newFixedThreadPool(4)) {
            Map<Long, Note> notes = new HashMap<>();
            for (int round = 0; round < 20; round++) {
                filled.append(filled.streams.getFirst());
                Callable<Optional<Note>> sign = () -> new Checkpoints(filled.database.service(), Filled.KEY).sign();
                List<Note> won = new ArrayList<>();
                for (Future<Optional<Note>> signed : nodes.invokeAll(List.of(sign, sign, sign, sign))) {
                    signed.get().ifPresent(won::add);
                }
                assertThat(won).hasSize(1);
                assertThat(notes.put(Checkpoint.of(won.getFirst()).size(), won.getFirst()))
                        .isNull();
            }
        }
    }

    @Test
    void a_signer_that_stood_still_while_others_signed_puts_nothing_in_their_place() {
        try (Filled filled = new Filled(1, 3)) {
            Checkpoint frozenAt = sign(filled);
            filled.append(filled.streams.getFirst());
            Checkpoint other = sign(filled);
            filled.append(filled.streams.getFirst());
            String late = new Checkpoint(other.origin(), other.size() + 1, frozenAt.root())
                    .sign(Filled.KEY)
                    .format();
            assertThat(JdbcClient.create(filled.database.service())
                            .sql("select ledger.put_checkpoint(?, ?, ?)")
                            .params(frozenAt.size(), other.size() + 1, late)
                            .query(Boolean.class)
                            .single())
                    .isFalse();
            assertThat(Checkpoint.of(filled.checkpoints.latest().orElseThrow())).isEqualTo(other);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update ledger.events set leaf = sha256('x') where position = 7",
                "delete from ledger.events where position = 9",
                "delete from ledger.events where position = 3",
                "update ledger.head set position = 8",
                "update ledger.checkpoint set note = replace(note, 'test.example', 'else.example')"
            })
    void a_log_that_does_not_go_on_from_what_was_signed_is_not_signed(String damage) {
        try (Filled filled = new Filled(1, 9)) {
            sign(filled);
            filled.tamper(damage);
            assertThatThrownBy(filled.checkpoints::sign).isInstanceOf(LedgerBroken.class);
            assertThat(JdbcClient.create(filled.database.owner())
                            .sql("select size from ledger.checkpoint")
                            .query(Long.class)
                            .single())
                    .isEqualTo(9);
        }
    }

    @Test
    void a_keeper_signs_what_has_grown_and_says_when_the_log_is_not_what_was_signed() throws Exception {
        try (Filled filled = new Filled(1, 3)) {
            CheckpointKeeper keeper = keeper(filled);
            keeper.start();
            try {
                await(() -> filled.checkpoints.latest().isPresent());
                assertThat(keeper.isBroken()).isFalse();
                filled.tamper("update ledger.events set leaf = sha256('x') where position = 2");
                filled.append(filled.streams.getFirst());
                await(keeper::isBroken);
            } finally {
                keeper.stop();
            }
        }
    }

    private static void await(Callable<Boolean> seen) {
        Awaitility.await().until(seen);
    }

    private static CheckpointKeeper keeper(Filled filled) {
        return new CheckpointKeeper(
                filled.database.service(),
                filled.checkpoints,
                filled.heads,
                UnaryOperator.identity(),
                "node",
                java.time.Duration.ofMillis(20));
    }

    private static Checkpoint sign(Filled filled) {
        return Checkpoint.of(filled.checkpoints.sign().orElseThrow());
    }

    private static List<Hash> leaves(Filled filled) {
        return JdbcClient.create(filled.database.owner())
                .sql("select leaf from ledger.events order by position")
                .query((row, _) -> Hash.of(row.getBytes(1)))
                .list();
    }
}

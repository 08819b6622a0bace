package muster.ledger.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The classes of damage that the public probes have, done to proofs of our own. */
class OwnProbesTest {
    private static final Hash GARBAGE = Hash.digest(new byte[] {42});

    static IntStream sizes() {
        return IntStream.rangeClosed(1, 33);
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void a_damaged_inclusion_proof_never_holds(int size) {
        Tree tree = Tree.of(size);
        for (int index = 0; index < size; index++) {
            Hash leaf = tree.leaves().get(index);
            List<Hash> path = tree.path(index);
            int at = index;
            damaged(path, tree.root())
                    .forEach((damage, bad) ->
                            assertThat(included(leaf, tree, at, bad)).as(damage).isFalse());
            assertThat(included(GARBAGE, tree, index, path)).isFalse();
            for (long other : new long[] {index + 1, index - 1, index ^ 2}) {
                assertThat(included(leaf, tree, other, path)).isFalse();
            }
            for (long other : new long[] {size * 2L, size / 2}) {
                assertThat(MerkleProof.verifyInclusion(leaf, index, other, path, tree.root()))
                        .isFalse();
            }
            assertThat(MerkleProof.verifyInclusion(leaf, index, size, path, GARBAGE))
                    .isFalse();
        }
    }

    private static boolean included(Hash leaf, Tree tree, long index, List<Hash> path) {
        return MerkleProof.verifyInclusion(leaf, index, tree.leaves().size(), path, tree.root());
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void a_damaged_consistency_proof_never_holds(int size) {
        Tree tree = Tree.of(size);
        for (int from = 1; from <= size; from++) {
            Hash old = tree.first(from).root();
            List<Hash> path = tree.proof(from);
            int first = from;
            damaged(path, tree.root())
                    .forEach((damage, bad) -> assertThat(
                                    MerkleProof.verifyConsistency(first, old, size, tree.root(), bad))
                            .as(damage)
                            .isFalse());
            for (long other : new long[] {from + 1, from - 1, from ^ 2}) {
                assertThat(MerkleProof.verifyConsistency(other, old, size, tree.root(), path))
                        .isFalse();
            }
            for (long other : new long[] {size * 2L, size / 2}) {
                assertThat(MerkleProof.verifyConsistency(from, old, other, tree.root(), path))
                        .isFalse();
            }
            assertThat(MerkleProof.verifyConsistency(from, GARBAGE, size, tree.root(), path))
                    .isFalse();
            assertThat(MerkleProof.verifyConsistency(from, old, size, GARBAGE, path))
                    .isFalse();
            assertThat(from < size && MerkleProof.verifyConsistency(from, tree.root(), size, old, path))
                    .isFalse();
        }
    }

    private static Map<String, List<Hash>> damaged(List<Hash> path, Hash root) {
        Map<String, List<Hash>> damaged = new LinkedHashMap<>();
        for (int place = 0; place <= path.size(); place++) {
            damaged.put("garbage before " + place, inserted(path, place, GARBAGE));
            damaged.put("root before " + place, inserted(path, place, root));
        }
        for (int place = 0; place < path.size(); place++) {
            List<Hash> without = new ArrayList<>(path);
            without.remove(place);
            damaged.put("without " + place, without);
            List<Hash> flipped = new ArrayList<>(path);
            flipped.set(place, flipped(path.get(place)));
            damaged.put("flipped " + place, flipped);
        }
        return damaged;
    }

    private static List<Hash> inserted(List<Hash> path, int place, Hash hash) {
        List<Hash> longer = new ArrayList<>(path);
        longer.add(place, hash);
        return longer;
    }

    private static Hash flipped(Hash hash) {
        byte[] bytes = hash.bytes();
        bytes[0] ^= 8;
        return Hash.of(bytes);
    }
}

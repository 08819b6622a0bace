package muster.ledger.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MerkleTest {
    static IntStream sizes() {
        return IntStream.concat(IntStream.rangeClosed(0, 70), new SplittableRandom(3).ints(6, 71, 700));
    }

    static IntStream small() {
        return IntStream.rangeClosed(1, 40);
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void the_root_is_the_rfcs(int size) {
        Tree tree = Tree.of(size);
        Frontier frontier = new Frontier();
        tree.leaves().forEach(frontier::append);
        assertThat(frontier.size()).isEqualTo(size);
        assertThat(frontier.root()).isEqualTo(tree.root());
        assertThat(Merkle.root(size, tree.subtrees())).isEqualTo(tree.root());
        assertThat(Frontier.of(size, frontier.peaks()).root()).isEqualTo(tree.root());
        assertThat(Frontier.of(size, tree.subtrees()).root()).isEqualTo(tree.root());
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void a_frontier_grows_on_from_its_subtrees(int size) {
        Tree tree = Tree.of(size + 9);
        Frontier frontier = Frontier.of(size, tree.first(size).subtrees());
        for (int next = size; next < size + 9; next++) {
            frontier.append(tree.leaves().get(next));
            assertThat(frontier.root()).isEqualTo(tree.first(next + 1).root());
        }
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void every_inclusion_path_is_the_rfcs_and_holds(int size) {
        Tree tree = Tree.of(size);
        for (int index = 0; index < size; index += 1 + size / 100) {
            List<Hash> path = Merkle.inclusion(index, size, tree.subtrees());
            assertThat(path).isEqualTo(tree.path(index));
            assertThat(MerkleProof.verifyInclusion(tree.leaves().get(index), index, size, path, tree.root()))
                    .isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void every_consistency_path_is_the_rfcs_and_holds(int size) {
        Tree tree = Tree.of(size);
        for (int from = 1; from <= size; from += 1 + size / 100) {
            List<Hash> path = Merkle.consistency(from, size, tree.subtrees());
            assertThat(path).isEqualTo(tree.proof(from));
            assertThat(MerkleProof.verifyConsistency(from, tree.first(from).root(), size, tree.root(), path))
                    .isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("small")
    void no_path_holds_for_another_leaf_or_place(int size) {
        Tree tree = Tree.of(size);
        for (int index = 0; index < size; index++) {
            List<Hash> path = tree.path(index);
            for (int other = -1; other <= size; other++) {
                assertThat(MerkleProof.verifyInclusion(tree.leaves().get(index), other, size, path, tree.root()))
                        .isEqualTo(other == index);
            }
        }
    }

    @Test
    void a_path_that_fits_in_length_only_is_refused_for_every_size_asked() {
        Tree tree = Tree.of(7);
        for (long size = 8; size < 40; size++) {
            assertThat(MerkleProof.verifyInclusion(
                            tree.leaves().getFirst(), 0, size, tree.path(0).subList(0, 2), tree.root()))
                    .isFalse();
        }
    }

    @Test
    void the_empty_tree_is_the_beginning_of_every_tree_and_needs_no_path() {
        Tree tree = Tree.of(5);
        assertThat(MerkleProof.verifyConsistency(0, Merkle.EMPTY, 5, tree.root(), List.of()))
                .isTrue();
        assertThat(MerkleProof.verifyConsistency(0, Merkle.EMPTY, 0, Merkle.EMPTY, List.of()))
                .isTrue();
        assertThat(MerkleProof.verifyConsistency(0, tree.root(), 5, tree.root(), List.of()))
                .isFalse();
        assertThat(MerkleProof.verifyConsistency(0, Merkle.EMPTY, 5, tree.root(), tree.path(0)))
                .isFalse();
    }

    @Test
    void sizes_near_the_longs_end_are_answered() {
        Hash leaf = Hash.ofLeaf(new byte[0]);
        assertThat(MerkleProof.verifyInclusion(leaf, Long.MAX_VALUE - 1, Long.MAX_VALUE, List.of(leaf), leaf))
                .isFalse();
        assertThat(MerkleProof.verifyConsistency(1L << 62, leaf, Long.MAX_VALUE, leaf, List.of(leaf)))
                .isFalse();
        assertThat(MerkleProof.verifyConsistency(-1, leaf, 5, leaf, List.of())).isFalse();
        assertThat(Merkle.inclusion(Long.MAX_VALUE - 1, Long.MAX_VALUE, (_, _) -> leaf))
                .hasSize(62);
    }

    @Test
    void what_is_no_tree_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Merkle.inclusion(3, 3, (_, _) -> Hash.ZERO));
        assertThatIllegalArgumentException().isThrownBy(() -> Merkle.consistency(4, 3, (_, _) -> Hash.ZERO));
        assertThatIllegalArgumentException().isThrownBy(() -> Merkle.root(-1, (_, _) -> Hash.ZERO));
        assertThatIllegalArgumentException().isThrownBy(() -> Frontier.of(3, List.of(Hash.ZERO)));
    }
}

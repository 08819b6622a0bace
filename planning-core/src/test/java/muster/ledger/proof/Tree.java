package muster.ledger.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.stream.IntStream;

/** RFC 6962 section 2.1 as it is written there, recursive and slow: what the quick code is measured by. */
record Tree(List<Hash> leaves) {
    static Tree of(int size) {
        return new Tree(IntStream.range(0, size)
                .mapToObj(i -> Hash.ofLeaf(("leaf " + i).getBytes(UTF_8)))
                .toList());
    }

    Hash root() {
        return switch (leaves.size()) {
            case 0 -> Hash.digest();
            case 1 -> leaves.getFirst();
            default -> Hash.ofNode(left().root(), right().root());
        };
    }

    List<Hash> path(int index) {
        if (leaves.size() == 1) {
            return List.of();
        }
        return index < split()
                ? with(left().path(index), right().root())
                : with(right().path(index - split()), left().root());
    }

    List<Hash> proof(int from) {
        return subproof(from, true);
    }

    private List<Hash> subproof(int from, boolean whole) {
        if (from == leaves.size()) {
            return whole ? List.of() : List.of(root());
        }
        return from <= split()
                ? with(left().subproof(from, whole), right().root())
                : with(right().subproof(from - split(), false), left().root());
    }

    Subtrees subtrees() {
        return (level, index) ->
                part((int) (index << level), (int) (index + 1 << level)).root();
    }

    Tree first(int size) {
        return part(0, size);
    }

    private Tree left() {
        return part(0, split());
    }

    private Tree right() {
        return part(split(), leaves.size());
    }

    private Tree part(int start, int end) {
        return new Tree(leaves.subList(start, end));
    }

    private int split() {
        return Integer.highestOneBit(leaves.size() - 1);
    }

    private static List<Hash> with(List<Hash> path, Hash hash) {
        return java.util.stream.Stream.concat(path.stream(), java.util.stream.Stream.of(hash))
                .toList();
    }
}

package muster.ledger.proof;

import java.util.ArrayList;
import java.util.List;

/** Roots, inclusion paths and consistency paths of RFC 6962 section 2.1, made from whatever knows the perfect subtrees. */
public final class Merkle {
    /** The root of the tree without leaves. */
    public static final Hash EMPTY = Hash.digest();

    private Merkle() {}

    public static Hash root(long size, Subtrees subtrees) {
        requireSize(size);
        return size == 0 ? EMPTY : over(0, size, subtrees);
    }

    /** From the leaf's sibling up: RFC 6962 section 2.1.1. */
    public static List<Hash> inclusion(long index, long size, Subtrees subtrees) {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("No leaf " + index + " in a tree of " + size);
        }
        List<Hash> path = new ArrayList<>();
        long start = 0;
        long end = size;
        while (end - start > 1) {
            long middle = start + left(end - start);
            if (index < middle) {
                path.add(over(middle, end, subtrees));
                end = middle;
            } else {
                path.add(over(start, middle, subtrees));
                start = middle;
            }
        }
        return path.reversed();
    }

    /** RFC 6962 section 2.1.2; empty from the tree without leaves and from a tree to itself. */
    public static List<Hash> consistency(long from, long to, Subtrees subtrees) {
        if (from < 0 || from > to) {
            throw new IllegalArgumentException("A tree of " + to + " does not go on from " + from);
        }
        if (from == 0 || from == to) {
            return List.of();
        }
        List<Hash> path = new ArrayList<>();
        long start = 0;
        long end = to;
        while (from < end) {
            long middle = start + left(end - start);
            if (from <= middle) {
                path.add(over(middle, end, subtrees));
                end = middle;
            } else {
                path.add(over(start, middle, subtrees));
                start = middle;
            }
        }
        if (start > 0) {
            path.add(over(start, end, subtrees));
        }
        return path.reversed();
    }

    private static Hash over(long start, long end, Subtrees subtrees) {
        long leaves = end - start;
        if (Long.bitCount(leaves) == 1) {
            int level = Long.numberOfTrailingZeros(leaves);
            return subtrees.subtree(level, start >> level);
        }
        long middle = start + left(leaves);
        return Hash.ofNode(over(start, middle, subtrees), over(middle, end, subtrees));
    }

    /** The largest power of two below the number of leaves: all that lies left is a perfect subtree. */
    private static long left(long leaves) {
        return Long.highestOneBit(leaves - 1);
    }

    private static void requireSize(long size) {
        if (size < 0) {
            throw new IllegalArgumentException("No tree has the size " + size);
        }
    }
}

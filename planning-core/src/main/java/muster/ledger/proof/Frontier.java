package muster.ledger.proof;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;

/**
 * A growing tree, reduced to the roots of its perfect subtrees: enough to append to it and to say its root. At most one
 * hash is kept for each bit of the size. Not for several threads at once.
 */
public final class Frontier {
    private final byte[][] peaks = new byte[Long.SIZE][];
    private final byte[] node = new byte[1 + 2 * Hash.BYTES];
    private final MessageDigest sha256 = Hash.sha256();
    private long size;

    public Frontier() {
        node[0] = 1;
    }

    /** @param peaks the roots of the perfect subtrees of a tree of that size, the largest first */
    public static Frontier of(long size, List<Hash> peaks) {
        if (size < 0 || Long.bitCount(size) != peaks.size()) {
            throw new IllegalArgumentException(peaks.size() + " subtrees do not make a tree of " + size);
        }
        Frontier frontier = new Frontier();
        frontier.size = size;
        long left = size;
        for (Hash peak : peaks) {
            int level = Long.SIZE - 1 - Long.numberOfLeadingZeros(left);
            frontier.peaks[level] = peak.bytes();
            left ^= 1L << level;
        }
        return frontier;
    }

    /** As {@link #of(long, List)}, asking for the subtrees it needs. */
    public static Frontier of(long size, Subtrees subtrees) {
        List<Hash> peaks = new ArrayList<>();
        long start = 0;
        for (int level = Long.SIZE - 2; level >= 0; level--) {
            if ((size >> level & 1) == 1) {
                peaks.add(subtrees.subtree(level, start >> level));
                start += 1L << level;
            }
        }
        return of(size, peaks);
    }

    public long size() {
        return size;
    }

    public void append(Hash leaf) {
        append(leaf.bytes());
    }

    /** Takes the 32 bytes; the caller no longer writes to them. */
    void append(byte[] leaf) {
        byte[] hash = leaf;
        int level = 0;
        for (long bits = size; (bits & 1) == 1; bits >>= 1) {
            hash = join(peaks[level++], hash);
        }
        peaks[level] = hash;
        size++;
    }

    public Hash root() {
        byte[] root = null;
        for (int level = 0; level < Long.SIZE; level++) {
            if ((size >> level & 1) == 1) {
                root = root == null ? peaks[level] : join(peaks[level], root);
            }
        }
        return root == null ? Merkle.EMPTY : Hash.of(root);
    }

    /** The roots of the perfect subtrees, the largest first: what {@link #of(long, List)} takes. */
    public List<Hash> peaks() {
        List<Hash> found = new ArrayList<>();
        for (int level = Long.SIZE - 1; level >= 0; level--) {
            if ((size >> level & 1) == 1) {
                found.add(Hash.of(peaks[level]));
            }
        }
        return List.copyOf(found);
    }

    private byte[] join(byte[] left, byte[] right) {
        System.arraycopy(left, 0, node, 1, Hash.BYTES);
        System.arraycopy(right, 0, node, 1 + Hash.BYTES, Hash.BYTES);
        return sha256.digest(node);
    }
}

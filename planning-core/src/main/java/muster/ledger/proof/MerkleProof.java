package muster.ledger.proof;

import java.util.List;

/** Checks proofs as RFC 9162 sections 2.1.3.2 and 2.1.4.2 say. Whatever is handed in, the answer is yes or no. */
public final class MerkleProof {
    private MerkleProof() {}

    public static boolean verifyInclusion(Hash leaf, long index, long size, List<Hash> path, Hash root) {
        if (index < 0 || index >= size) {
            return false;
        }
        long node = index;
        long last = size - 1;
        Hash hash = leaf;
        for (Hash sibling : path) {
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                hash = Hash.ofNode(sibling, hash);
                int up = Long.numberOfTrailingZeros(node);
                node >>= up;
                last >>= up;
            } else {
                hash = Hash.ofNode(hash, sibling);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && hash.equals(root);
    }

    /** The tree without leaves is the beginning of every tree; there is nothing more to show for it. */
    public static boolean verifyConsistency(long from, Hash fromRoot, long to, Hash toRoot, List<Hash> path) {
        if (from < 0 || from > to) {
            return false;
        }
        if (from == to) {
            return path.isEmpty() && fromRoot.equals(toRoot) && (from > 0 || fromRoot.equals(Merkle.EMPTY));
        }
        if (from == 0) {
            return path.isEmpty() && fromRoot.equals(Merkle.EMPTY);
        }
        boolean perfect = Long.bitCount(from) == 1;
        if (path.isEmpty()) {
            return false;
        }
        return perfect
                ? climb(from, fromRoot, to, toRoot, fromRoot, path)
                : climb(from, fromRoot, to, toRoot, path.getFirst(), path.subList(1, path.size()));
    }

    private static boolean climb(long from, Hash fromRoot, long to, Hash toRoot, Hash seed, List<Hash> path) {
        int up = Long.numberOfTrailingZeros(from);
        long node = (from - 1) >> up;
        long last = (to - 1) >> up;
        Hash old = seed;
        Hash now = seed;
        for (Hash hash : path) {
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                old = Hash.ofNode(hash, old);
                now = Hash.ofNode(hash, now);
                int more = node == 0 ? 0 : Long.numberOfTrailingZeros(node);
                node >>= more;
                last >>= more;
            } else {
                now = Hash.ofNode(now, hash);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && old.equals(fromRoot) && now.equals(toRoot);
    }
}

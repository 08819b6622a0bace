package muster.ledger.proof;

/**
 * The hashes of a tree's perfect subtrees, wherever they are kept. Level 0 holds the leaf hashes; the subtree (level, index)
 * stands over the leaves from index * 2^level on, 2^level of them. Only subtrees that lie wholly in the tree are asked for.
 */
@FunctionalInterface
public interface Subtrees {
    Hash subtree(int level, long index);
}

/** What proves the ledger to a stranger: leaf, tree, checkpoint, heads map, evidence. The format is docs/ledger-format.md. */
@NullMarked
package muster.ledger.proof;

import org.jspecify.annotations.NullMarked;

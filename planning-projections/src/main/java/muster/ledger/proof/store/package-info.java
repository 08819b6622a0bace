/** The proof of the ledger on PostgreSQL: its tree, its checkpoints, and the evidence taken from it. */
@NullMarked
package muster.ledger.proof.store;

import org.jspecify.annotations.NullMarked;

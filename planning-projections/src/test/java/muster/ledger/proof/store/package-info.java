@NullMarked
package muster.ledger.proof.store;

import org.jspecify.annotations.NullMarked;

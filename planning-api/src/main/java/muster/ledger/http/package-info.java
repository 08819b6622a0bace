/** The ledger's proof over HTTP: checkpoints, proofs, tiles, cosignatures. */
@NullMarked
package muster.ledger.http;

import org.jspecify.annotations.NullMarked;

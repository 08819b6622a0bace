/** What the ledger records of itself. */
@NullMarked
package muster.ledger.event;

import org.jspecify.annotations.NullMarked;

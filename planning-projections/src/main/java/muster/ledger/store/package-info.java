/** The ledger on PostgreSQL: one append path, one order, and Axon's view of it. */
@NullMarked
package muster.ledger.store;

import org.jspecify.annotations.NullMarked;

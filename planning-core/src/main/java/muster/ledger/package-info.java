/** The log's own words: recorded events, claims, permanent type names. */
@NullMarked
package muster.ledger;

import org.jspecify.annotations.NullMarked;

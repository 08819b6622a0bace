/** What waits for a prosecutor, and what prosecutors wrote; read from the ledger itself. */
@NullMarked
package muster.review.view;

import org.jspecify.annotations.NullMarked;

/** How decisions were taken, read from the ledger itself. */
@NullMarked
package muster.audit.view;

import org.jspecify.annotations.NullMarked;

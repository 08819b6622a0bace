/** Material that its originator controls, as each agency may see it; read from the ledger itself. */
@NullMarked
package muster.origin.view;

import org.jspecify.annotations.NullMarked;

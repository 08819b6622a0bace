/** Which packs counted when, read from the ledger itself. */
@NullMarked
package muster.policy.view;

import org.jspecify.annotations.NullMarked;

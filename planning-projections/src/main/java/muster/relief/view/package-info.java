/** What a federal agency keeps of survivors, as it lies in the ledger: sealed. */
@NullMarked
package muster.relief.view;

import org.jspecify.annotations.NullMarked;

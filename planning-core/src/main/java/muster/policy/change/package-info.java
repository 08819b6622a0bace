/** How a change of the packs comes to be on record. */
@NullMarked
package muster.policy.change;

import org.jspecify.annotations.NullMarked;

/** What happened to the packs that the program carries. */
@NullMarked
package muster.policy.event;

import org.jspecify.annotations.NullMarked;

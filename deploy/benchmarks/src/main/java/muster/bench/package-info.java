/** {@code deploy/bench}: how fast it is, as ratios to floors taken in the same run. */
@NullMarked
package muster.bench;

import org.jspecify.annotations.NullMarked;

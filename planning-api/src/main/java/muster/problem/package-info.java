/** Refusals and faults as problems (RFC 9457): one table. */
@NullMarked
package muster.problem;

import org.jspecify.annotations.NullMarked;

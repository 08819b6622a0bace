/** Agencies: each a seat in the task force, under an agreement. */
@NullMarked
package muster.agency;

import org.jspecify.annotations.NullMarked;

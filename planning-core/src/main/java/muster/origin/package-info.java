/** What an agency gives to an operation and keeps in its hand: who else gets it, it permits (rule INF-05). */
@NullMarked
package muster.origin;

import org.jspecify.annotations.NullMarked;

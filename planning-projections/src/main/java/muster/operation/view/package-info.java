/** Operations as leads read them: the plan, the board, the timeline. */
@NullMarked
package muster.operation.view;

import org.jspecify.annotations.NullMarked;

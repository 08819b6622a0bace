/** Officers and other staff: who they are, what they may do. */
@NullMarked
package muster.officer;

import org.jspecify.annotations.NullMarked;

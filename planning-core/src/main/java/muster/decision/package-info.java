/** How a decision is taken and recorded: facts in, rules looked at one by one, events or a refusal out. */
@NullMarked
package muster.decision;

import org.jspecify.annotations.NullMarked;

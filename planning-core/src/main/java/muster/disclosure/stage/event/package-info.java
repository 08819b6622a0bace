/** Which stages were opened; permanent. */
@NullMarked
package muster.disclosure.stage.event;

import org.jspecify.annotations.NullMarked;

/** Who may see what: the disclosure matrix as one pure function. What no row allows is not seen. */
@NullMarked
package muster.disclosure;

import org.jspecify.annotations.NullMarked;

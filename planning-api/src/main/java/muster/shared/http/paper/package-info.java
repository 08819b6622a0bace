/** A plan on paper, for one recipient: HTML for a browser to print, and a tagged PDF. */
@NullMarked
package muster.shared.http.paper;

import org.jspecify.annotations.NullMarked;

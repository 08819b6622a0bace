/** The door through which agencies read their own model. */
@NullMarked
package muster.disclosure.http;

import org.jspecify.annotations.NullMarked;

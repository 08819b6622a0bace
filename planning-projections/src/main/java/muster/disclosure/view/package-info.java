/** Each agency's own model of the operations it takes part in, in its own schema under its own role. */
@NullMarked
package muster.disclosure.view;

import org.jspecify.annotations.NullMarked;

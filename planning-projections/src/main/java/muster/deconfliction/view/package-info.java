/** Who is near whom in place and time, as rows. */
@NullMarked
package muster.deconfliction.view;

import org.jspecify.annotations.NullMarked;

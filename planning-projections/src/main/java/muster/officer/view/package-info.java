/** The roster, as rows. */
@NullMarked
package muster.officer.view;

import org.jspecify.annotations.NullMarked;

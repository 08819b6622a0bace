/** The agencies of the task force, as rows. */
@NullMarked
package muster.agency.view;

import org.jspecify.annotations.NullMarked;

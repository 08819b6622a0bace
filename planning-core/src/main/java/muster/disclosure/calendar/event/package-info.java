/** What happened to links; permanent. */
@NullMarked
package muster.disclosure.calendar.event;

import org.jspecify.annotations.NullMarked;

/** Addresses under which an agency's calendar can be read by programs that show no token. */
@NullMarked
package muster.disclosure.calendar;

import org.jspecify.annotations.NullMarked;

/** The door to the roster. */
@NullMarked
package muster.officer.http;

import org.jspecify.annotations.NullMarked;

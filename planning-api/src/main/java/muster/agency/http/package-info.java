/** The door to agencies. */
@NullMarked
package muster.agency.http;

import org.jspecify.annotations.NullMarked;

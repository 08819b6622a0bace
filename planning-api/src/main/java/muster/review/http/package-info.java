/** The doors for whoever marks material, and for prosecutors. */
@NullMarked
package muster.review.http;

import org.jspecify.annotations.NullMarked;

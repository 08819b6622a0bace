/** The doors of deconfliction. */
@NullMarked
package muster.deconfliction.http;

import org.jspecify.annotations.NullMarked;

/** The doors to material that its originator controls. */
@NullMarked
package muster.origin.http;

import org.jspecify.annotations.NullMarked;

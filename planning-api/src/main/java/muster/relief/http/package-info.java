/** The doors for federal agencies that keep what was done for survivors. */
@NullMarked
package muster.relief.http;

import org.jspecify.annotations.NullMarked;

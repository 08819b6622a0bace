/** Main, wiring, configuration. */
@NullMarked
package muster.app;

import org.jspecify.annotations.NullMarked;

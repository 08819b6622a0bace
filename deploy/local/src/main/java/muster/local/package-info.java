/** The demo: everything that exists only on one machine. Nothing here is in the production jar. */
@NullMarked
package muster.local;

import org.jspecify.annotations.NullMarked;

/** Words that two capabilities share; no behaviour. */
@NullMarked
package muster.shared;

import org.jspecify.annotations.NullMarked;

/** When those who make ready for people learn more of a raid's time: stages that time opens. */
@NullMarked
package muster.disclosure.stage;

import org.jspecify.annotations.NullMarked;

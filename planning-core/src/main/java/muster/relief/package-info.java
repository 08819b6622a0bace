/** What the federal agency has done for survivors under the law of immigration (rule VIC-07): known to that agency alone. */
@NullMarked
package muster.relief;

import org.jspecify.annotations.NullMarked;

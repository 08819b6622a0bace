/** Places for the maps that officers carry. */
@NullMarked
package muster.shared.http.tak;

import org.jspecify.annotations.NullMarked;

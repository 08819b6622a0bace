/** What happened in operations, and the words for it; permanent. */
@NullMarked
package muster.operation.event;

import org.jspecify.annotations.NullMarked;

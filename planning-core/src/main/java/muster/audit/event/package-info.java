/** What was attempted and what was read, recorded beside the operations; permanent. */
@NullMarked
package muster.audit.event;

import org.jspecify.annotations.NullMarked;

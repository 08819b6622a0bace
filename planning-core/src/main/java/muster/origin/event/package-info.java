/** What was given under control, and to whom it may go and went. Permanent. */
@NullMarked
package muster.origin.event;

import org.jspecify.annotations.NullMarked;

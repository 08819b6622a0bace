/** What happened to officers and other staff, and the words for it; permanent. */
@NullMarked
package muster.officer.event;

import org.jspecify.annotations.NullMarked;

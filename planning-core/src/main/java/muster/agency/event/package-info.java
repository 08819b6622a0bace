/** What happened to agencies, and the words for it; permanent. */
@NullMarked
package muster.agency.event;

import org.jspecify.annotations.NullMarked;

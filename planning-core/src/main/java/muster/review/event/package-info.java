/** What happened to marks for a prosecutor's review, and that privileged notes were written. Permanent. */
@NullMarked
package muster.review.event;

import org.jspecify.annotations.NullMarked;

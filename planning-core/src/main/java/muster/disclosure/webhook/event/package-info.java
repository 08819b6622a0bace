/** What happened to receivers; permanent. */
@NullMarked
package muster.disclosure.webhook.event;

import org.jspecify.annotations.NullMarked;

/** Receivers over HTTP, in both directions: named by their agencies, and delivered to. */
@NullMarked
package muster.disclosure.webhook.http;

import org.jspecify.annotations.NullMarked;

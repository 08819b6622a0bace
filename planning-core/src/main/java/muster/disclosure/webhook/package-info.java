/** Receivers that agencies name for their updates: who is told where, and with which keys it is signed. */
@NullMarked
package muster.disclosure.webhook;

import org.jspecify.annotations.NullMarked;

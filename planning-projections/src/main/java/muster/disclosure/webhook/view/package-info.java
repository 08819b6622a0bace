/** Receivers as rows, and how far each has come with what it is to get. */
@NullMarked
package muster.disclosure.webhook.view;

import org.jspecify.annotations.NullMarked;

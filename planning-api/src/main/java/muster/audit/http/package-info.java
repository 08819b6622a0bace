/** The door for auditors. */
@NullMarked
package muster.audit.http;

import org.jspecify.annotations.NullMarked;

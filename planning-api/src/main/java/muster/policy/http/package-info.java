/** The door to the law's arithmetic. */
@NullMarked
package muster.policy.http;

import org.jspecify.annotations.NullMarked;

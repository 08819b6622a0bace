/** The door to operations. */
@NullMarked
package muster.operation.http;

import org.jspecify.annotations.NullMarked;

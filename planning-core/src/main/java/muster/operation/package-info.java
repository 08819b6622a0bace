/** The operation: its commands, its members, the rules they are decided by. */
@NullMarked
package muster.operation;

import org.jspecify.annotations.NullMarked;

/** What happened between an operation and those near it in place and time. */
@NullMarked
package muster.deconfliction.event;

import org.jspecify.annotations.NullMarked;

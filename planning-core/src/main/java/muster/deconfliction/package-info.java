/** Keeping officers of different operations out of each other's way (rules DEC). */
@NullMarked
package muster.deconfliction;

import org.jspecify.annotations.NullMarked;

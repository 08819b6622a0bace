/** That a federal agency wrote down what was done for survivors. Permanent; what it says is sealed. */
@NullMarked
package muster.relief.event;

import org.jspecify.annotations.NullMarked;

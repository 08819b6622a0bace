/** What every door has: who calls, how a command goes in, how its answer comes out. */
@NullMarked
package muster.shared.http;

import org.jspecify.annotations.NullMarked;

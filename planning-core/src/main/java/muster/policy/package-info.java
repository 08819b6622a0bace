/** Rule packs: law and house rules as dated data with citations, and the pure arithmetic on them. No number of the law stands in code. */
@NullMarked
package muster.policy;

import org.jspecify.annotations.NullMarked;

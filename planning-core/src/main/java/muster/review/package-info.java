/** What a prosecutor must look at before anybody relies on it, and what only prosecutors write down (rule INF-08). */
@NullMarked
package muster.review;

import org.jspecify.annotations.NullMarked;

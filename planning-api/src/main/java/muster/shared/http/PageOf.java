package muster.shared.http;

import java.util.List;
import muster.shared.Page;

/** Parts of a list that is at hand as a whole. */
public final class PageOf {
    private PageOf() {}

    /** The cursor is the number of items before the part. */
    public static <T> Page<T> list(List<T> all, Reads reads) {
        int from = (int) Math.min(reads.cursorNumber(), all.size());
        int to = Math.min(from + reads.limit(), all.size());
        return Reads.sealed(
                new Page<>(List.copyOf(all.subList(from, to)), to < all.size() ? Integer.toString(to) : null));
    }
}

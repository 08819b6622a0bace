package muster.shared;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list.
 *
 * @param next where the next part begins: an opaque cursor, or null at the end
 */
public record Page<T>(
        List<T> items,
        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String next) {
    /** @param found one more than {@code limit} where there is more */
    public static <T> Page<T> of(List<T> found, int limit, Function<T, String> cursor) {
        boolean more = found.size() > limit;
        List<T> items = more ? List.copyOf(found.subList(0, limit)) : List.copyOf(found);
        return new Page<>(items, more ? cursor.apply(items.getLast()) : null);
    }
}

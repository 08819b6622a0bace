package muster.disclosure;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The members of an update's data, in the order in which they are told; what is null is not told. */
final class Members {
    private Members() {}

    static Map<String, Object> members(@Nullable Object... namesAndValues) {
        Map<String, Object> members = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            if (namesAndValues[i + 1] != null) {
                members.put((String) namesAndValues[i], namesAndValues[i + 1]);
            }
        }
        return members;
    }

    static Map<String, Object> plus(Map<String, Object> some, Map<String, Object> more) {
        some.putAll(more);
        return some;
    }
}

package muster.disclosure.view;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import muster.shared.AgencyId;
import muster.shared.OperationId;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Where feeds end and models as they were last written, so that the next update need not ask the database. Good for as long as nobody
 * else writes there: {@link #forget} is to be called where that cannot be told.
 */
final class WrittenModels {
    /** @param firstSeq of the first update that told of it */
    record Known(long firstSeq, ObjectNode model) {}

    private record Key(AgencyId agency, OperationId operation) {}

    private record Written(Known known, int length) {}

    /** @param last number that was given */
    private record End(String space, long last) {}

    private final Cache<Key, Written> models;
    private final Map<AgencyId, End> ends = new ConcurrentHashMap<>();

    /** @param most characters of text that are kept; what is parsed of it takes some five times that */
    WrittenModels(long most) {
        models = Caffeine.newBuilder()
                .maximumWeight(most)
                .<Key, Written>weigher((key, written) -> written.length())
                .build();
    }

    /** The last number that was given there; unknown, as all else of that agency, where its model was made anew elsewhere. */
    OptionalLong last(AgencyId agency, String space) {
        End end = ends.get(agency);
        if (end == null || !end.space().equals(space)) {
            forget(agency);
            return OptionalLong.empty();
        }
        return OptionalLong.of(end.last());
    }

    @Nullable
    Known find(AgencyId agency, OperationId operation) {
        Written written = models.getIfPresent(new Key(agency, operation));
        return written == null ? null : written.known();
    }

    /** @param length of its text */
    void put(AgencyId agency, OperationId operation, Known known, int length) {
        models.put(new Key(agency, operation), new Written(known, length));
    }

    /** @param last number that was given there */
    void written(AgencyId agency, String space, long last) {
        ends.put(agency, new End(space, last));
    }

    void forget(AgencyId agency) {
        ends.remove(agency);
        models.asMap().keySet().removeIf(key -> key.agency().equals(agency));
    }

    /** Of all agencies. */
    void forget() {
        ends.clear();
        models.invalidateAll();
    }
}

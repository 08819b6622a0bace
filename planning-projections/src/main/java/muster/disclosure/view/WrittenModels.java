package muster.disclosure.view;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import muster.shared.OperationId;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Models as they were last written, so that the next update need not read and parse them. What a feed makes of an operation up to
 * a number is the same whoever writes it; so a model is good for as long as no number was given without this being told.
 */
final class WrittenModels {
    /** @param firstSeq of the first update that told of it */
    record Known(long firstSeq, ObjectNode model) {}

    private record Key(long space, OperationId operation) {}

    private record Written(Known known, int length) {}

    private final Cache<Key, Written> models;
    private final Map<Long, Long> newest = new ConcurrentHashMap<>();

    /** @param most characters of text that are kept; what is parsed of it takes some five times that */
    WrittenModels(long most) {
        models = Caffeine.newBuilder()
                .maximumWeight(most)
                .<Key, Written>weigher((key, written) -> written.length())
                .build();
    }

    /**
     * To be told before each transaction that writes: whoever missed a number, because another node had its turn or an attempt
     * failed, knows nothing for sure.
     *
     * @param space what the database calls it; one that is made anew under an old name is another
     * @param seq the last number there
     */
    void at(long space, long seq) {
        Long known = newest.put(space, seq);
        if (known == null || known != seq) {
            models.asMap().keySet().removeIf(key -> key.space() == space);
        }
    }

    @Nullable
    Known find(long space, OperationId operation) {
        Written written = models.getIfPresent(new Key(space, operation));
        return written == null ? null : written.known();
    }

    /** @param length of its text */
    void put(long space, OperationId operation, Known known, int length) {
        models.put(new Key(space, operation), new Written(known, length));
    }

    /** @param seq the last number that was given */
    void written(long space, long seq) {
        newest.put(space, seq);
    }
}

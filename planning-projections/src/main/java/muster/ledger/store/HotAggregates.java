package muster.ledger.store;

import com.github.benmanes.caffeine.cache.Caffeine;
import org.axonframework.common.Registration;
import org.axonframework.common.caching.Cache;
import org.jspecify.annotations.Nullable;

/**
 * The aggregates decided on last, as they stood after it, held strongly and by name of stream. What one of them decides is stored
 * only at the version that follows its own, so one that another node has overtaken does no harm: the append refuses, and it is
 * forgotten. What it refuses is another matter: nothing is stored that could show that it was overtaken, so whoever sends commands
 * asks again on the stored state.
 */
public final class HotAggregates implements Cache {
    private final com.github.benmanes.caffeine.cache.Cache<Object, Object> aggregates;

    /** @param most how many; the least used go first */
    public HotAggregates(long most) {
        this.aggregates = Caffeine.newBuilder().maximumSize(most).build();
    }

    @Override
    @SuppressWarnings("unchecked")
    public <K, V> @Nullable V get(K stream) {
        return (V) aggregates.getIfPresent(stream);
    }

    @Override
    public void put(Object stream, Object aggregate) {
        aggregates.put(stream, aggregate);
    }

    @Override
    public boolean putIfAbsent(Object stream, Object aggregate) {
        return aggregates.asMap().putIfAbsent(stream, aggregate) == null;
    }

    @Override
    public boolean remove(Object stream) {
        return aggregates.asMap().remove(stream) != null;
    }

    @Override
    public boolean containsKey(Object stream) {
        return aggregates.asMap().containsKey(stream);
    }

    /** Nobody listens: what is forgotten is read again. */
    @Override
    public Registration registerCacheEntryListener(EntryListener listener) {
        return () -> true;
    }
}

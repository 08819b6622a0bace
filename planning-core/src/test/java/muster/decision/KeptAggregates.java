package muster.decision;

import java.util.LinkedHashMap;
import java.util.Map;
import org.axonframework.common.Registration;
import org.axonframework.common.caching.Cache;
import org.axonframework.eventsourcing.AggregateCacheEntry;
import org.axonframework.eventsourcing.EventSourcedAggregate;
import org.jspecify.annotations.Nullable;

/** Aggregates as their decisions left them, also those that turned a command down: one that a refusal has changed is found here. */
final class KeptAggregates implements Cache {
    private final Map<Object, AggregateCacheEntry<?>> entries = new LinkedHashMap<>();

    Map<String, Object> aggregates() {
        Map<String, Object> roots = new LinkedHashMap<>();
        entries.forEach(
                (stream, entry) -> roots.put(stream.toString(), whole(entry).getAggregateRoot()));
        return roots;
    }

    /** An entry that never left memory hands out its aggregate and needs nothing to make it from. */
    private static <T> EventSourcedAggregate<T> whole(AggregateCacheEntry<T> entry) {
        return entry.recreateAggregate(null, null, null);
    }

    @Override
    @SuppressWarnings("unchecked")
    public <K, V> @Nullable V get(K key) {
        return (V) entries.get(key);
    }

    @Override
    public void put(Object key, Object value) {
        entries.put(key, (AggregateCacheEntry<?>) value);
    }

    @Override
    public boolean putIfAbsent(Object key, Object value) {
        return entries.putIfAbsent(key, (AggregateCacheEntry<?>) value) == null;
    }

    /** Axon drops an aggregate with every command that fails; only one that did not come to be is dropped here. */
    @Override
    public boolean remove(Object key) {
        AggregateCacheEntry<?> entry = entries.get(key);
        return entry != null && whole(entry).version() == null && entries.remove(key) != null;
    }

    @Override
    public boolean containsKey(Object key) {
        return entries.containsKey(key);
    }

    @Override
    public Registration registerCacheEntryListener(EntryListener listener) {
        return () -> true;
    }
}

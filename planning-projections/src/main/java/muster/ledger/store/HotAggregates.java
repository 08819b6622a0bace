package muster.ledger.store;

import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.axonframework.common.Registration;
import org.axonframework.common.caching.Cache;
import org.axonframework.eventsourcing.AggregateCacheEntry;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * The aggregates that were used last, kept as they are so that the next command need not read their streams again. Axon's
 * repository puts one in and takes it out again when its unit of work fails, all under the aggregate's lock.
 *
 * <p>Another node may have gone on since. An append finds out by the version it expects; {@link Redeciding} finds out for
 * what is answered without one.
 */
public final class HotAggregates implements Cache {
    private static final String RESOURCE = HotAggregates.class.getName();
    private static final String OUTDATED = RESOURCE + ".outdated";

    private final com.github.benmanes.caffeine.cache.Cache<Object, Object> entries;

    /** @param most how many at once */
    public HotAggregates(long most) {
        this.entries = Caffeine.newBuilder()
                .maximumSize(most)
                .expireAfterAccess(Duration.ofMinutes(10))
                .build();
    }

    /** What a command was decided on, where it was not read from the ledger for it. */
    private record Remembered(String stream, @Nullable Long version) {}

    /** Whether the command of this unit was decided on an aggregate that the ledger is beyond. */
    static boolean isOutdated(UnitOfWork<?> unit, Ledger ledger) {
        Remembered remembered = unit.root().getResource(RESOURCE);
        if (remembered == null
                || ledger.version(remembered.stream()).equals(Optional.ofNullable(remembered.version()))) {
            return false;
        }
        unit.root().resources().put(OUTDATED, remembered);
        return true;
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    public <K, V> @Nullable V get(K key) {
        Object entry = entries.getIfPresent(Objects.requireNonNull(key));
        if (entry instanceof AggregateCacheEntry<?> kept) {
            Remembered remembered = new Remembered(key.toString(), version(kept));
            CurrentUnitOfWork.ifStarted(unit -> unit.root().resources().put(RESOURCE, remembered));
        }
        return (V) entry;
    }

    /** An entry that never left memory hands out its aggregate and needs nothing to make it from. */
    private static <T> @Nullable Long version(AggregateCacheEntry<T> entry) {
        return entry.recreateAggregate(null, null, null).version();
    }

    @Override
    public void put(Object key, Object value) {
        entries.put(key, value);
    }

    @Override
    public boolean putIfAbsent(Object key, Object value) {
        return entries.asMap().putIfAbsent(key, value) == null;
    }

    /** Axon drops an aggregate with every command that fails; one that a refusal left as it was is as good as before. */
    @Override
    public boolean remove(Object key) {
        if (entries.getIfPresent(key) instanceof AggregateCacheEntry<?> kept && isUntouched(key, kept)) {
            return false;
        }
        return entries.asMap().remove(key) != null;
    }

    private static boolean isUntouched(Object key, AggregateCacheEntry<?> kept) {
        return CurrentUnitOfWork.map(unit -> unit.root().resources())
                .filter(resources -> !resources.containsKey(OUTDATED))
                .map(resources -> resources.get(RESOURCE))
                .filter(new Remembered(key.toString(), version(kept))::equals)
                .isPresent();
    }

    @Override
    public void removeAll() {
        entries.invalidateAll();
    }

    @Override
    public boolean containsKey(Object key) {
        return entries.getIfPresent(key) != null;
    }

    /** Axon has listeners for caches that share their entries; nobody asks this one. */
    @Override
    public Registration registerCacheEntryListener(EntryListener listener) {
        return () -> true;
    }
}

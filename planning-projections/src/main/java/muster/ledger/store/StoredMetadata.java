package muster.ledger.store;

import java.util.AbstractMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An event's metadata, decoded when somebody asks for it: who folds events alone never does. */
final class StoredMetadata extends AbstractMap<String, String> {
    private final EventCodec codec;
    private byte @Nullable [] stored;
    private @Nullable Map<String, String> decoded;

    StoredMetadata(EventCodec codec, byte[] stored) {
        this.codec = codec;
        this.stored = stored;
    }

    /** Events are shared by all who read the log. */
    private synchronized Map<String, String> decoded() {
        if (stored != null) {
            decoded = codec.decodeMetadata(stored);
            stored = null;
        }
        return Objects.requireNonNull(decoded);
    }

    @Override
    public Set<Entry<String, String>> entrySet() {
        return decoded().entrySet();
    }

    @Override
    public @Nullable String get(@Nullable Object key) {
        return decoded().get(key);
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
        return decoded().containsKey(key);
    }
}

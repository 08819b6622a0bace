package muster.ledger.store;

import java.time.Instant;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What a command's unit of work gives to its append besides the events: put it into the resources of the root unit of work
 * under {@link #RESOURCE}.
 *
 * @param recordedAt only while an empty ledger is being seeded
 * @param onAppended told, on the command's thread, where the events came to lie
 */
public record AppendContext(
        @Nullable IdempotencyKey key, @Nullable Instant recordedAt, Consumer<Appended> onAppended) {
    public static final String RESOURCE = AppendContext.class.getName();
    static final AppendContext NONE = new AppendContext(null, null, _ -> {});
}

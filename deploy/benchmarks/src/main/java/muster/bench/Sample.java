package muster.bench;

import java.util.Map;
import java.util.UUID;
import muster.ledger.store.NewEvent;
import muster.operation.event.RaidCancelled;
import muster.shared.OperationId;
import muster.shared.RaidId;

/** Events of about 500 bytes with about 60 bytes of metadata, in streams that go on. */
final class Sample {
    private static final String REASON = "The van did not come. ".repeat(18);

    private final OperationId operation = new OperationId(UUID.randomUUID());
    private long version;

    String stream() {
        return "operation/" + operation;
    }

    NewEvent next() {
        return new NewEvent(
                UUID.randomUUID(),
                stream(),
                version++,
                new RaidCancelled(operation, new RaidId(UUID.randomUUID()), REASON),
                Map.of("sub", "lbrandt", "name", "Lena Brandt", "command", "cancel-raid"));
    }
}

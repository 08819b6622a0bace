package muster.ledger.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import muster.ledger.Claim;
import muster.ledger.Claims;
import org.jspecify.annotations.Nullable;

/**
 * What one caller wants recorded: all of it or nothing.
 *
 * @param recordedAt when it was recorded, only while an empty ledger is being seeded; otherwise null, and the ledger's clock decides
 */
public record Append(
        List<NewEvent> events,
        @Nullable IdempotencyKey key,
        @Nullable Instant recordedAt) {
    public Append {
        events = List.copyOf(events);
        if (events.isEmpty()) {
            throw new IllegalArgumentException("Nothing to append: give at least one event");
        }
    }

    public static Append of(NewEvent... events) {
        return new Append(List.of(events), null, null);
    }

    /** A claim and the stream whose event makes it. */
    record Wanted(String stream, Claim claim) {}

    /** What is left to claim when all events have happened: one that a later event of the same append releases is not. */
    List<Wanted> claimed() {
        List<Wanted> wanted = new ArrayList<>();
        for (NewEvent event : events) {
            Claims claims = Claims.of(event.event());
            wanted.removeIf(
                    earlier -> claims.released().contains(earlier.claim().id()));
            claims.taken().forEach(claim -> wanted.add(new Wanted(event.stream(), claim)));
        }
        return wanted;
    }

    /** What all its events together release and then claim. */
    public Claims claims() {
        Set<UUID> released = new LinkedHashSet<>();
        events.forEach(event -> released.addAll(Claims.of(event.event()).released()));
        return new Claims(
                List.copyOf(released), claimed().stream().map(Wanted::claim).toList());
    }
}

package muster.operation.event;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What the court got back: when it was filed and where; of a tracking warrant, when the device's use ended. */
public record CourtReturn(
        Instant filedAt, String court, @Nullable Instant useEndedAt) {}

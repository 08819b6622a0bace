package muster.ledger.store;

import java.time.Duration;
import java.time.Instant;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;

/**
 * What Axon's event processors read from. Unlike the embedded event store's own stream it wakes pooled processors when
 * something was appended, so that they need not look every half second.
 */
public final class LedgerSource implements StreamableMessageSource<TrackedEventMessage<?>> {
    private final Ledger ledger;
    private final Wakes wakes;

    public LedgerSource(Ledger ledger) {
        this(ledger, Duration.ZERO);
    }

    /** @param leisure so long after an append its readers are woken, unless somebody waits for them, see {@link #hurry} */
    public LedgerSource(Ledger ledger, Duration leisure) {
        this.ledger = ledger;
        this.wakes = new Wakes(ledger, leisure);
    }

    /** Wakes at once who would have been woken at leisure. */
    public void hurry() {
        wakes.hurry();
    }

    @Override
    public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken token) {
        return new Tail(ledger, wakes, Messages.position(token));
    }

    @Override
    public @Nullable TrackingToken createTailToken() {
        return Messages.token(0);
    }

    @Override
    public @Nullable TrackingToken createHeadToken() {
        return Messages.token(ledger.head().position());
    }

    /** Before the first event that was recorded at the moment or later. */
    @Override
    public @Nullable TrackingToken createTokenAt(Instant moment) {
        return Messages.token(ledger.positionAt(moment.minusNanos(1)));
    }
}

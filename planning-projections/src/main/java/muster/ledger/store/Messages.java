package muster.ledger.store;

import muster.ledger.Recorded;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.WrappedToken;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;

/**
 * What the ledger holds in Axon's words: a stream is an aggregate of the type before the slash, a version its sequence
 * number, a position a tracking token (null before the first event), and the time is the ledger's.
 */
final class Messages {
    private Messages() {}

    static DomainEventMessage<?> domain(Recorded event) {
        return new GenericDomainEventMessage<>(
                event.stream().substring(0, event.stream().indexOf('/')),
                event.stream(),
                event.version(),
                event.event(),
                MetaData.from(event.metadata()),
                event.eventId().toString(),
                event.recordedAt());
    }

    static TrackedEventMessage<?> tracked(Recorded event) {
        return new GenericTrackedDomainEventMessage<>(new GlobalSequenceTrackingToken(event.position()), domain(event));
    }

    static @Nullable TrackingToken token(long position) {
        return position == 0 ? null : new GlobalSequenceTrackingToken(position);
    }

    /** @throws IllegalArgumentException for a token of another source */
    static long position(@Nullable TrackingToken token) {
        TrackingToken lowest = WrappedToken.unwrapLowerBound(token);
        if (lowest == null) {
            return 0;
        }
        if (lowest instanceof GlobalSequenceTrackingToken sequence) {
            return sequence.getGlobalIndex();
        }
        throw new IllegalArgumentException("Not a token of the ledger: " + lowest);
    }
}

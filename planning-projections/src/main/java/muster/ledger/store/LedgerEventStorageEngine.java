package muster.ledger.store;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * Axon's view of the ledger: an aggregate's identifier is its stream's name. All events of a unit of work are one append,
 * in prepare-commit; nothing that runs after it there could still be undone with it.
 *
 * <p>No snapshots: streams are short, and a measurement shall say when they are not.
 */
public final class LedgerEventStorageEngine implements EventStorageEngine {
    /** Metadata under such a key is for the call alone and is not recorded. */
    private static final String CALL = "call.";

    private final Ledger ledger;

    public LedgerEventStorageEngine(Ledger ledger) {
        this.ledger = ledger;
    }

    @Override
    public void appendEvents(List<? extends EventMessage<?>> events) {
        if (events.isEmpty()) {
            return;
        }
        AppendContext context = CurrentUnitOfWork.map(
                        unit -> unit.root().<AppendContext>getResource(AppendContext.RESOURCE))
                .orElse(AppendContext.NONE);
        List<NewEvent> added =
                events.stream().map(LedgerEventStorageEngine::newEvent).toList();
        context.onAppended().accept(ledger.append(new Append(added, context.key(), context.recordedAt())));
    }

    private static NewEvent newEvent(EventMessage<?> message) {
        if (!(message instanceof DomainEventMessage<?> event)) {
            throw new IllegalArgumentException("Only aggregates' events have a stream: " + message.getPayloadType());
        }
        return new NewEvent(
                UUID.fromString(event.getIdentifier()),
                event.getAggregateIdentifier(),
                event.getSequenceNumber(),
                event.getPayload(),
                recorded(event.getMetaData()));
    }

    private static Map<String, String> recorded(Map<String, ?> metadata) {
        Map<String, String> recorded = new TreeMap<>();
        metadata.forEach((key, value) -> {
            if (value instanceof String text && !key.startsWith(CALL)) {
                recorded.put(key, text);
            }
        });
        return recorded;
    }

    @Override
    public DomainEventStream readEvents(String aggregateIdentifier, long firstSequenceNumber) {
        List<DomainEventMessage<?>> events = ledger.stream(aggregateIdentifier, firstSequenceNumber).stream()
                .<DomainEventMessage<?>>map(Messages::domain)
                .toList();
        return DomainEventStream.of(events);
    }

    @Override
    public Stream<? extends TrackedEventMessage<?>> readEvents(@Nullable TrackingToken token, boolean mayBlock) {
        Pages pages = new Pages(ledger, Messages.position(token));
        return Stream.generate(pages::next)
                .takeWhile(page -> !page.isEmpty())
                .flatMap(List::stream)
                .map(Messages::tracked);
    }

    @Override
    public Optional<Long> lastSequenceNumberFor(String aggregateIdentifier) {
        return ledger.version(aggregateIdentifier);
    }

    @Override
    public Optional<DomainEventMessage<?>> readSnapshot(String aggregateIdentifier) {
        return Optional.empty();
    }

    @Override
    public void storeSnapshot(DomainEventMessage<?> snapshot) {
        throw new UnsupportedOperationException("The ledger keeps no snapshots");
    }

    @Override
    public @Nullable TrackingToken createTailToken() {
        return Messages.token(0);
    }

    @Override
    public @Nullable TrackingToken createHeadToken() {
        return Messages.token(ledger.head().position());
    }

    @Override
    public @Nullable TrackingToken createTokenAt(Instant moment) {
        return Messages.token(ledger.positionAt(moment.minusNanos(1)));
    }
}

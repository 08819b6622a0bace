package muster.app;

import java.lang.reflect.Executable;
import java.lang.reflect.Parameter;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import muster.ledger.Recorded;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.annotation.ParameterResolver;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.jspecify.annotations.Nullable;

/** Gives a projection's handler the event as the ledger holds it. */
class RecordedResolver implements ParameterResolverFactory, ParameterResolver<Recorded> {
    @Override
    public @Nullable ParameterResolver<Recorded> createInstance(Executable handler, Parameter[] all, int index) {
        return all[index].getType() == Recorded.class ? this : null;
    }

    @Override
    public boolean matches(Message<?> message) {
        return message instanceof TrackedEventMessage<?> && message instanceof DomainEventMessage<?>;
    }

    @Override
    public Recorded resolveParameterValue(Message<?> message) {
        DomainEventMessage<?> event = (DomainEventMessage<?>) message;
        long position =
                ((TrackedEventMessage<?>) message).trackingToken().position().orElseThrow();
        Map<String, String> metadata = new TreeMap<>();
        event.getMetaData().forEach((key, value) -> metadata.put(key, String.valueOf(value)));
        return new Recorded(
                position,
                event.getAggregateIdentifier(),
                event.getSequenceNumber(),
                UUID.fromString(event.getIdentifier()),
                event.getTimestamp(),
                event.getPayload(),
                metadata);
    }
}

package muster.ledger.store;

import java.util.List;
import muster.ledger.EventTypes;

/** An append made ready to be written: encoded on its caller's thread, so that the group's call has nothing left to do. */
record Draft(Append request, List<Encoded> events, List<Append.Wanted> claimed, int bytes) {
    /** @param tail what the event's leaf record holds besides its place */
    record Encoded(NewEvent event, String type, byte[] payload, byte[] metadata, byte[] tail) {
        int bytes() {
            return payload.length + metadata.length + tail.length;
        }
    }

    static Draft of(Append request, EventCodec codec, Sealer sealer) {
        List<Encoded> events = request.events().stream()
                .map(event -> encoded(event, codec, sealer))
                .toList();
        return new Draft(
                request,
                events,
                request.claimed(),
                events.stream().mapToInt(Encoded::bytes).sum());
    }

    /** Whether it is one event that is in nobody's way. */
    boolean isPlain() {
        return events.size() == 1
                && request.recordedAt() == null
                && claimed.isEmpty()
                && request.claims().released().isEmpty();
    }

    private static Encoded encoded(NewEvent event, EventCodec codec, Sealer sealer) {
        String type = EventTypes.nameOf(event.event().getClass());
        byte[] payload = codec.encode(event.event());
        byte[] metadata = codec.encodeMetadata(event.metadata());
        return new Encoded(
                event,
                type,
                payload,
                metadata,
                sealer.seal(event, type, payload, metadata).tail());
    }
}

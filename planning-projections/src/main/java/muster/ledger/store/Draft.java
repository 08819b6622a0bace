package muster.ledger.store;

import java.util.List;
import muster.ledger.EventTypes;

/** An append made ready to be written: encoded on its caller's thread, so that the group's call has nothing left to do. */
record Draft(Append request, List<Encoded> events, List<Append.Wanted> claimed, int bytes) {
    record Encoded(NewEvent event, String type, byte[] payload, byte[] metadata) {
        int bytes() {
            return payload.length + metadata.length;
        }
    }

    static Draft of(Append request, EventCodec codec) {
        List<Encoded> events =
                request.events().stream().map(event -> encoded(event, codec)).toList();
        return new Draft(
                request,
                events,
                request.claimed(),
                events.stream().mapToInt(Encoded::bytes).sum());
    }

    private static Encoded encoded(NewEvent event, EventCodec codec) {
        return new Encoded(
                event,
                EventTypes.nameOf(event.event().getClass()),
                codec.encode(event.event()),
                codec.encodeMetadata(event.metadata()));
    }
}

package muster.disclosure.http;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import muster.disclosure.Need;
import muster.disclosure.view.Dissemination;
import muster.disclosure.view.Disseminations;
import muster.disclosure.view.FeedItem;
import muster.shared.Actor;
import muster.shared.AgencyId;
import muster.shared.OperationId;

/** Rule INF-03 for an agency's streams: who is given which updates is on record before they are. */
record StreamRecord(AgencyId agency, Disseminations disseminations) {
    /** What of it the stream's reader is not on record for yet. */
    void write(UpdateStream stream, List<UpdateFrame> next, Instant now) {
        List<FeedItem> given = next.stream()
                .map(UpdateFrame::item)
                .filter(item -> item.seq() > stream.recorded())
                .toList();
        if (!given.isEmpty()) {
            disseminations.record(given(stream.reader(), now), given);
            stream.recorded(given.getLast().seq());
        }
    }

    /** The same updates for several readers, together. */
    void write(Collection<Actor> readers, Map<Long, OperationId> updates, Instant now) {
        disseminations.record(readers.stream().map(reader -> given(reader, now)).toList(), updates);
    }

    private Dissemination given(Actor reader, Instant at) {
        return new Dissemination(
                at, reader.sub(), reader.name(), agency, "stream-updates", Need.SEAT, null, null, null, null);
    }
}

package muster.ledger.proof;

import java.util.ArrayList;
import java.util.List;

/**
 * A bundle's heads.json: the event that recorded a heads map, and what that map has on the bundle's streams.
 *
 * @param streams one for each of the bundle's streams, in the order of their names
 */
public record Heads(EvidenceEvent event, List<HeadsMap.Shown> streams) {
    public Heads {
        streams = List.copyOf(streams);
    }

    static Heads read(byte[] json) {
        String where = Bundle.HEADS;
        Members members = Members.of(json, where, "position", "record", "payload", "metadata", "proof", "streams");
        List<HeadsMap.Shown> streams = new ArrayList<>();
        for (Members stream : members.objects("streams", "name", "present", "leaves")) {
            List<HeadsMap.Entry> leaves = stream.objects("leaves", "index", "key", "version", "leaf", "proof").stream()
                    .map(Heads::entry)
                    .toList();
            streams.add(new HeadsMap.Shown(stream.text("name"), stream.truth("present"), leaves));
        }
        return new Heads(EvidenceEvent.of(members), streams);
    }

    private static HeadsMap.Entry entry(Members leaf) {
        return new HeadsMap.Entry(
                leaf.number("index"),
                leaf.hash("key"),
                leaf.number("version"),
                leaf.hash("leaf"),
                leaf.hashes("proof"));
    }
}

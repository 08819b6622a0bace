package muster.ledger.proof;

import java.util.List;
import java.util.stream.IntStream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Heads maps of 0 to 5 streams, and what they show of streams that are there and that are not. */
final class HeadsVectors {
    private HeadsVectors() {}

    static void put(ObjectNode root) {
        ArrayNode maps = root.putArray("headsMaps");
        for (int streams = 0; streams <= 5; streams++) {
            List<HeadsMap.Head> heads = IntStream.range(0, streams)
                    .mapToObj(i -> new HeadsMap.Head("operation/" + i, 3L * i, Book.digest("leaf " + i)))
                    .toList();
            put(maps.addObject(), heads, HeadsMap.of(heads));
        }
    }

    private static void put(ObjectNode object, List<HeadsMap.Head> heads, HeadsMap map) {
        ArrayNode listed = object.putArray("heads");
        heads.forEach(head -> listed.addObject()
                .put("stream", head.stream())
                .put("version", head.version())
                .put("leaf", Vectors.base64(head.leaf())));
        object.put("streams", map.streams()).put("root", map.root().hex());
        ArrayNode shown = object.putArray("shown");
        heads.forEach(head -> put(shown, map.show(head.stream()), true));
        List<HeadsMap.Shown> absent =
                IntStream.range(0, 8).mapToObj(i -> map.show("absent/" + i)).toList();
        absent.forEach(one -> put(shown, one, true));
        for (HeadsMap.Shown one : absent) {
            put(shown, new HeadsMap.Shown(one.name(), true, one.leaves()), false);
            if (!heads.isEmpty()) {
                put(shown, new HeadsMap.Shown(one.name(), false, List.of()), false);
                put(shown, new HeadsMap.Shown(heads.getFirst().stream(), false, one.leaves()), false);
            }
        }
    }

    private static void put(ArrayNode shown, HeadsMap.Shown one, boolean holds) {
        ObjectNode object = shown.addObject().put("name", one.name()).put("present", one.present());
        ArrayNode leaves = object.putArray("leaves");
        one.leaves()
                .forEach(entry -> Vectors.putHashes(
                        leaves.addObject()
                                .put("index", entry.index())
                                .put("key", Vectors.base64(entry.key()))
                                .put("version", entry.version())
                                .put("leaf", Vectors.base64(entry.leaf())),
                        "proof",
                        entry.proof()));
        object.put("holds", holds);
    }
}

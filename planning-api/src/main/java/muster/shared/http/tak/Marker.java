package muster.shared.http.tak;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import muster.shared.OperationId;
import muster.shared.http.GeoMap;

/** A place on a map that officers carry. @param type of the marker in CoT */
record Marker(UUID uid, String type, String callsign, double latitude, double longitude) {
    private static final String SPOT = "b-m-p-s-m";
    private static final String WAYPOINT = "b-m-p-w";

    static Marker of(OperationId operation, GeoMap.Feature feature) {
        Map<String, String> known = feature.properties();
        String kind = known.getOrDefault("kind", "");
        String site = known.getOrDefault("id", known.getOrDefault("siteId", ""));
        return new Marker(
                TakPackages.idOf(operation + " " + kind + " " + site),
                kind.equals("SITE") ? SPOT : WAYPOINT,
                Stream.concat(Stream.of(kind.replace('_', ' ')), named(known).stream())
                        .collect(Collectors.joining(": ")),
                feature.geometry().coordinates().getLast(),
                feature.geometry().coordinates().getFirst());
    }

    private static Optional<String> named(Map<String, String> known) {
        return Stream.of("label", "name", "description")
                .filter(known::containsKey)
                .map(known::get)
                .findFirst();
    }

    String entry() {
        return uid + "/" + uid + ".cot";
    }
}

package muster.shared.http.tak;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import muster.shared.OperationId;
import muster.shared.http.GeoMap;

/**
 * A place on a map that officers carry, or a line drawn on it.
 *
 * @param type of the marker in CoT
 * @param at longitude and latitude
 * @param ring the corners of the line, the last of which is its first; empty for a place
 */
record Marker(UUID uid, String type, String callsign, List<Double> at, List<List<Double>> ring) {
    private static final String SPOT = "b-m-p-s-m";
    private static final String WAYPOINT = "b-m-p-w";
    private static final String DRAWN = "u-d-f";

    static Marker of(OperationId operation, GeoMap.Feature feature) {
        String kind = feature.properties().getOrDefault("kind", "");
        return new Marker(
                idOf(operation, feature.properties()),
                kind.equals("SITE") ? SPOT : WAYPOINT,
                Stream.concat(Stream.of(kind.replace('_', ' ')), named(feature.properties()).stream())
                        .collect(Collectors.joining(": ")),
                feature.geometry().coordinates(),
                List.of());
    }

    static Marker of(OperationId operation, GeoMap.Drawn perimeter) {
        List<List<Double>> ring = perimeter.geometry().coordinates().getFirst();
        return new Marker(idOf(operation, perimeter.properties()), DRAWN, "PERIMETER", ring.getFirst(), ring);
    }

    private static UUID idOf(OperationId operation, Map<String, String> known) {
        String site = known.getOrDefault("id", known.getOrDefault("siteId", ""));
        return TakPackages.idOf(operation + " " + known.getOrDefault("kind", "") + " " + site);
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

package muster.shared.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;

/**
 * An operation's places as GeoJSON (RFC 7946: WGS 84, longitude first), drawn from the operation's body alone: a reader's map
 * holds what that reader's body holds.
 *
 * @param type always {@code FeatureCollection}
 * @param features points; readers of these were promised no other shape
 * @param perimeters a collection of its own, to be taken as a layer
 */
public record GeoMap(String type, List<Feature> features, Perimeters perimeters) {
    public static final String MEDIA_TYPE = "application/geo+json";

    /**
     * @param type always {@code Feature}
     * @param properties {@code kind} ({@code SITE, STAGING_AREA, RALLY_POINT, COMMAND_POST, RECEPTION}), and what is known of it
     */
    public record Feature(String type, Point geometry, Map<String, String> properties) {}

    /**
     * @param type always {@code Point}
     * @param coordinates longitude, latitude, in decimal degrees
     */
    public record Point(String type, List<Double> coordinates) {}

    /** @param type always {@code FeatureCollection} */
    public record Perimeters(String type, List<Drawn> features) {}

    /**
     * @param type always {@code Feature}
     * @param properties {@code kind} ({@code PERIMETER}) and {@code siteId}
     */
    public record Drawn(String type, Polygon geometry, Map<String, String> properties) {}

    /**
     * @param type always {@code Polygon}
     * @param coordinates one ring, counterclockwise, whose last corner is its first
     */
    public record Polygon(String type, List<List<List<Double>>> coordinates) {
        /** @param corners longitude and latitude each, in either direction, the first one not repeated */
        static Polygon of(List<List<Double>> corners) {
            List<List<Double>> ring = new ArrayList<>(corners);
            ring.add(corners.getFirst());
            double area = 0;
            for (int i = 1; i < ring.size(); i++) {
                area += ring.get(i - 1).getFirst() * ring.get(i).getLast()
                        - ring.get(i).getFirst() * ring.get(i - 1).getLast();
            }
            return new Polygon("Polygon", List.of(area < 0 ? ring.reversed() : ring));
        }
    }

    /** @param model an operation's body, or an agency's model of it; what has no place in it has none on the map */
    public static GeoMap of(JsonNode model) {
        List<Feature> features = new ArrayList<>();
        for (JsonNode site : model.path("sites")) {
            String id = site.path("id").asString("");
            add(features, "SITE", site, Map.of("id", id), "label", "address");
            JsonNode survey = site.path("survey");
            Map<String, String> at = Map.of("siteId", id);
            add(features, "STAGING_AREA", survey.path("stagingArea"), at, "description");
            add(features, "RALLY_POINT", survey.path("rallyPoint"), at, "description");
            add(features, "COMMAND_POST", survey.path("commandPost"), at, "description");
        }
        JsonNode care = model.has("care") ? model.path("care") : model.path("carePlan");
        add(features, "RECEPTION", care.path("reception"), Map.of(), "name", "address");
        return new GeoMap(
                "FeatureCollection", features, new Perimeters("FeatureCollection", perimeters(model.path("sites"))));
    }

    public ResponseEntity<GeoMap> answer() {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(MEDIA_TYPE))
                .body(this);
    }

    private static void add(
            List<Feature> features, String kind, JsonNode place, Map<String, String> known, String... told) {
        JsonNode location = place.path("location");
        if (!location.path("latitude").isNumber() || !location.path("longitude").isNumber()) {
            return;
        }
        Map<String, String> properties = new TreeMap<>(known);
        properties.put("kind", kind);
        for (String name : told) {
            if (place.path(name).isString()) {
                properties.put(name, place.path(name).asString());
            }
        }
        features.add(new Feature("Feature", new Point("Point", position(location)), properties));
    }

    private static List<Drawn> perimeters(JsonNode sites) {
        return sites.valueStream()
                .filter(site -> !site.at("/survey/perimeter/corners").isEmpty())
                .map(site -> new Drawn(
                        "Feature",
                        Polygon.of(site.at("/survey/perimeter/corners")
                                .valueStream()
                                .map(GeoMap::position)
                                .toList()),
                        new TreeMap<>(Map.of(
                                "kind", "PERIMETER", "siteId", site.path("id").asString("")))))
                .toList();
    }

    private static List<Double> position(JsonNode location) {
        return List.of(
                location.path("longitude").asDouble(), location.path("latitude").asDouble());
    }
}

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
 */
public record GeoMap(String type, List<Feature> features) {
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
        return new GeoMap("FeatureCollection", features);
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
        Point point = new Point(
                "Point",
                List.of(
                        location.path("longitude").asDouble(),
                        location.path("latitude").asDouble()));
        features.add(new Feature("Feature", point, properties));
    }
}

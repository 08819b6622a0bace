package muster.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import tools.jackson.databind.JsonNode;

/** The places of a plan for those who draw maps: RFC 7946. */
@ExtendWith(Running.class)
class MapIT {
    private static final String SPOT = "b-m-p-s-m";
    private static final String WAYPOINT = "b-m-p-w";
    private static final String DRAWN = "u-d-f";

    private final TaskForce force;
    private final Plan plan;
    private final String site;

    MapIT(Service muster) {
        force = TaskForce.enrolled(muster);
        plan = force.open();
        site = plan.site();
        Body staging = Body.of(
                "description", "Car park of the library", "location", Body.of("latitude", 33.76, "longitude", -118.2));
        Body clockwise =
                Body.of("corners", List.of(corner(33.78, -118.2), corner(33.78, -118.1), corner(33.77, -118.2)));
        Body survey = Bodies.survey().with("stagingArea", staging).with("perimeter", clockwise);
        plan.post("sites/" + site + "/surveys", survey).expect(200);
    }

    private static Body corner(double latitude, double longitude) {
        return Body.of("latitude", latitude, "longitude", longitude);
    }

    private static List<String> kinds(Answer map) {
        return map.at("/features")
                .valueStream()
                .map(feature -> feature.at("/properties/kind").asString())
                .toList();
    }

    @Test
    void what_has_a_place_is_a_point_with_the_longitude_first() {
        Answer map = force.leading().get(plan.path() + "/map.geojson").expect(200);
        assertThat(map.header("Content-Type")).isEqualTo("application/geo+json");
        assertThat(map.at("/type").asString()).isEqualTo("FeatureCollection");
        assertThat(kinds(map)).containsExactly("SITE", "STAGING_AREA");
        JsonNode parlour = map.at("/features/0");
        assertThat(parlour.at("/geometry/type").asString()).isEqualTo("Point");
        assertThat(parlour.at("/geometry/coordinates/0").asDouble())
                .isEqualTo(plan.read().at("/sites/0/location/longitude").asDouble());
        assertThat(parlour.at("/geometry/coordinates/1").asDouble())
                .isEqualTo(plan.read().at("/sites/0/location/latitude").asDouble());
        assertThat(parlour.at("/properties/id").asString()).isEqualTo(site);
        assertThat(map.at("/features/1/properties/siteId").asString()).isEqualTo(site);
        assertThat(kinds(force.leading().get(plan.path() + "/map.geojson?version=1")))
                .containsExactly("SITE");
    }

    @Test
    void a_perimeter_is_a_ring_drawn_counterclockwise_whichever_way_round_it_was_given() {
        JsonNode drawn =
                force.leading().get(plan.path() + "/map.geojson").expect(200).at("/perimeters/features/0/geometry");
        assertThat(drawn.at("/type").asString()).isEqualTo("Polygon");
        assertThat(drawn.at("/coordinates/0").toString())
                .isEqualTo("[[-118.2,33.78],[-118.2,33.77],[-118.1,33.78],[-118.2,33.78]]");
        plan.post(
                        "sites/" + site + "/surveys",
                        Bodies.survey()
                                .with(
                                        "perimeter",
                                        Body.of(
                                                "corners",
                                                List.of(corner(33, -118), corner(33, -118), corner(33, -117)))))
                .expectProblem(422, "perimeter-without-area");
    }

    @Test
    void the_same_places_are_in_a_data_package_for_TAK() throws Exception {
        plan.post("sites", Bodies.site().with("label", "<The \"pier\" & more>")).expect(201);
        Answer zip = force.leading().get(plan.path() + "/tak.zip").expect(200);
        Map<String, Document> files = unzipped(zip.body());
        Element manifest = files.remove("MANIFEST/manifest.xml").getDocumentElement();
        assertThat(manifest.getTagName()).isEqualTo("MissionPackageManifest");
        assertThat(manifest.getAttribute("version")).isEqualTo("2");
        assertThat(all(manifest, "Content").stream().map(each -> each.getAttribute("zipEntry")))
                .containsExactlyElementsOf(files.keySet());
        List<Element> events =
                files.values().stream().map(Document::getDocumentElement).toList();
        assertThat(events).extracting(event -> event.getAttribute("type")).containsExactly(SPOT, WAYPOINT, SPOT, DRAWN);
        assertThat(all(events.getLast(), "link").stream().map(link -> link.getAttribute("point")))
                .containsExactly("33.78,-118.2", "33.77,-118.2", "33.78,-118.1", "33.78,-118.2");
        assertThat(events).extracting(event -> callsign(event)).contains("SITE: <The \"pier\" & more>");
        assertThat(events).allSatisfy(event -> {
            assertThat(event.getAttribute("version")).isEqualTo("2.0");
            assertThat(Instant.parse(event.getAttribute("stale")))
                    .isEqualTo(plan.read().at("/window/end").asString());
        });
        JsonNode first = force.leading().get(plan.path() + "/map.geojson").at("/features/0/geometry/coordinates");
        Element point = all(events.getFirst(), "point").getFirst();
        assertThat(Double.parseDouble(point.getAttribute("lon")))
                .isEqualTo(first.at("/0").asDouble());
        assertThat(Double.parseDouble(point.getAttribute("lat")))
                .isEqualTo(first.at("/1").asDouble());
    }

    private static String callsign(Element event) {
        return all(event, "contact").getFirst().getAttribute("callsign");
    }

    private static List<Element> all(Element parent, String name) {
        NodeList found = parent.getElementsByTagName(name);
        return IntStream.range(0, found.getLength())
                .mapToObj(n -> (Element) found.item(n))
                .toList();
    }

    private static Map<String, Document> unzipped(byte[] bytes) throws Exception {
        Map<String, Document> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(
                        entry.getName(),
                        DocumentBuilderFactory.newInstance()
                                .newDocumentBuilder()
                                .parse(new ByteArrayInputStream(zip.readAllBytes())));
            }
        }
        return files;
    }

    @Test
    void an_agencys_map_shows_what_the_agency_may_know_and_not_a_place_more() throws Exception {
        String police = force.agency("STATE_LAW_ENFORCEMENT");
        String shelter = force.agency("VICTIM_SERVICES");
        plan.invite(police).invite(shelter);
        String rest = "/operations/" + plan.id() + "/map.geojson";
        String polices = TaskForce.API + "/agencies/" + police + rest;
        await().until(() -> force.reader(police).get(polices).status() == 200);
        assertThat(kinds(force.reader(police).get(polices))).containsExactly("STAGING_AREA");
        String packaged = polices.replace("map.geojson", "tak.zip");
        assertThat(unzipped(force.reader(police).get(packaged).expect(200).body()).values().stream()
                        .skip(1)
                        .map(marker -> callsign(marker.getDocumentElement())))
                .containsExactly("STAGING AREA: Car park of the library");
        force.reader(force.agency("MEDICAL")).get(packaged).expectProblem(404, "not-found");
        String shelters = TaskForce.API + "/agencies/" + shelter + rest;
        await().until(() -> force.reader(shelter).get(shelters).status() == 200);
        assertThat(force.reader(shelter).get(shelters).at("/features")).isEmpty();
        force.reader(force.agency("MEDICAL")).get(polices).expectProblem(404, "not-found");
    }
}

package muster.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** The places of a plan for those who draw maps: RFC 7946. */
@ExtendWith(Running.class)
class MapIT {
    private final TaskForce force;
    private final Plan plan;
    private final String site;

    MapIT(Service muster) {
        force = TaskForce.enrolled(muster);
        plan = force.open();
        site = plan.site();
        Body staging = Body.of(
                "description", "Car park of the library", "location", Body.of("latitude", 33.76, "longitude", -118.2));
        plan.post("sites/" + site + "/surveys", Bodies.survey().with("stagingArea", staging))
                .expect(200);
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
    void an_agencys_map_shows_what_the_agency_may_know_and_not_a_place_more() {
        String police = force.agency("STATE_LAW_ENFORCEMENT");
        String shelter = force.agency("VICTIM_SERVICES");
        plan.invite(police).invite(shelter);
        String rest = "/operations/" + plan.id() + "/map.geojson";
        String polices = TaskForce.API + "/agencies/" + police + rest;
        await().until(() -> force.reader(police).get(polices).status() == 200);
        assertThat(kinds(force.reader(police).get(polices))).containsExactly("STAGING_AREA");
        String shelters = TaskForce.API + "/agencies/" + shelter + rest;
        await().until(() -> force.reader(shelter).get(shelters).status() == 200);
        assertThat(force.reader(shelter).get(shelters).at("/features")).isEmpty();
        force.reader(force.agency("MEDICAL")).get(polices).expectProblem(404, "not-found");
    }
}

package muster.operation;

import static muster.operation.SafeHarbor.HOTEL_LOBBY;
import static muster.operation.SafeHarbor.LEAD;
import static muster.operation.SafeHarbor.NOW;
import static muster.operation.SafeHarbor.OPERATION;
import static muster.operation.SafeHarbor.PARLOUR;
import static muster.operation.SafeHarbor.facts;
import static muster.operation.SafeHarbor.opened;
import static muster.operation.SafeHarbor.parlour;
import static muster.operation.Trial.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import muster.operation.event.Occupants;
import muster.operation.event.SiteSurvey;
import muster.operation.event.SiteSurvey.Place;
import muster.operation.event.SiteSurveyed;
import muster.operation.event.TraumaCentre;
import muster.shared.Location;
import org.junit.jupiter.api.Test;

/** Rules SIT-02 and SIT-04: what must be known of a site before anybody goes there. */
class SurveySiteTest {
    @Test
    void SIT_02_a_site_is_surveyed_and_the_last_survey_counts() {
        given(opened(), parlour())
                .when(new SurveySite(OPERATION, PARLOUR, survey(0)), facts(LEAD, NOW))
                .expectEvents(new SiteSurveyed(OPERATION, PARLOUR, survey(0)));
        SiteSurveys surveys = new SiteSurveys(new Sites(), new Risks());
        assertThat(surveys.lacks(parlour())).hasSize(1);
        surveys.evolve(new SiteSurveyed(OPERATION, PARLOUR, survey(0)));
        surveys.evolve(new SiteSurveyed(OPERATION, PARLOUR, survey(1)));
        assertThat(surveys.lacks(parlour())).isEmpty();
        assertThat(surveys.lacks(SafeHarbor.lobby())).hasSize(1);
        assertThat(surveys.of(PARLOUR)).isEqualTo(survey(1));
    }

    @Test
    void SIT_04_one_child_that_is_expected_needs_a_child_plan() {
        Trial.warned(given(opened(), parlour()).when(new SurveySite(OPERATION, PARLOUR, survey(0)), facts(LEAD, NOW)));
        Trial.warned(
                given(opened(), parlour()).when(new SurveySite(OPERATION, PARLOUR, survey(1)), facts(LEAD, NOW)),
                "SIT-04");
        SiteSurveys surveys = new SiteSurveys(new Sites(), new Risks());
        surveys.evolve(new SiteSurveyed(OPERATION, PARLOUR, survey(0)));
        assertThat(surveys.expectChildren()).isFalse();
        surveys.evolve(new SiteSurveyed(OPERATION, HOTEL_LOBBY, survey(1)));
        assertThat(surveys.expectChildren()).isTrue();
    }

    @Test
    void a_site_that_was_never_added_is_not_found() {
        Trial.noSuch(
                given(opened(), parlour()).when(new SurveySite(OPERATION, HOTEL_LOBBY, survey(0)), facts(LEAD, NOW)));
    }

    static SiteSurvey survey(int children) {
        return new SiteSurvey(
                List.of("Front door, opens inwards", "Back door to the alley"),
                new Occupants(6, children, 1),
                List.of("A dog", "Steel door"),
                new TraumaCentre("Harbor General", "East on Harbor Way, left at the second light"),
                new Place("Car park of the library", new Location(33.775, -118.195)),
                new Place("Corner of Third", null),
                new Place("Sheriff's station, room 2", null),
                "Wait at the reception site until you are called",
                null);
    }
}

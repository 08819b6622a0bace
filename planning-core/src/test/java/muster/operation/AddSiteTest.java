package muster.operation;

import static muster.operation.SafeHarbor.HOTEL_LOBBY;
import static muster.operation.SafeHarbor.LEAD;
import static muster.operation.SafeHarbor.NOW;
import static muster.operation.SafeHarbor.OPERATION;
import static muster.operation.SafeHarbor.PARLOUR;
import static muster.operation.SafeHarbor.ZONE;
import static muster.operation.SafeHarbor.facts;
import static muster.operation.SafeHarbor.lobby;
import static muster.operation.SafeHarbor.opened;
import static muster.operation.SafeHarbor.parlour;
import static muster.operation.Trial.given;

import muster.shared.Location;
import muster.shared.SiteId;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.junit.jupiter.api.Test;

class AddSiteTest {
    @Test
    void a_site_is_named_with_its_place_its_clock_and_whether_officers_mean_to_enter() {
        given(opened()).when(add(PARLOUR, "Parlour", true), facts(LEAD, NOW)).expectEvents(parlour());
        given(opened(), parlour())
                .when(add(HOTEL_LOBBY, "Hotel lobby", false), facts(LEAD, NOW))
                .expectEvents(lobby());
    }

    @Test
    void an_operation_that_was_never_opened_has_no_sites() {
        given().when(add(PARLOUR, "Parlour", true), facts(LEAD, NOW))
                .expectNoEvents()
                .expectException(AggregateNotFoundException.class);
    }

    private static AddSite add(SiteId id, String label, boolean premisesEntry) {
        return new AddSite(OPERATION, id, label, "12 Harbor Way", new Location(33.77, -118.19), ZONE, premisesEntry);
    }
}

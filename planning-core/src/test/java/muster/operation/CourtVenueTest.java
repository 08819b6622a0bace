package muster.operation;

import static muster.operation.SafeHarbor.LEAD;
import static muster.operation.SafeHarbor.OPERATION;
import static muster.operation.SafeHarbor.ORTEGA;
import static muster.operation.SafeHarbor.PARLOUR;
import static muster.operation.SafeHarbor.WARRANT;
import static muster.operation.SafeHarbor.facts;
import static muster.operation.Trial.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import muster.operation.event.Oath;
import muster.operation.event.ProbableCause;
import muster.operation.event.ProbableCauseSource;
import muster.operation.event.WarrantKind;
import muster.operation.event.WarrantRequested;
import org.axonframework.test.aggregate.ResultValidator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Rule WAR-07: a federal court reaches as far as its district, and further on the exceptions of Rule 41(b); states are warned of. */
class CourtVenueTest {
    @Test
    void WAR_07_a_federal_court_of_another_district_is_refused() {
        Trial.refused(
                asked("US", new muster.operation.event.Venue("N.D. Cal.", "C.D. Cal.", null)),
                "WAR-07",
                "court-out-of-reach");
        asked("US", new muster.operation.event.Venue("C.D. Cal.", "c.d. cal", null))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void WAR_07_an_exception_of_the_rule_lets_it_reach_further_and_no_other_does() {
        Trial.warned(asked("US", new muster.operation.event.Venue("N.D. Cal.", "C.D. Cal.", "41(b)(2)")));
        Trial.invalid(
                asked("US", new muster.operation.event.Venue("N.D. Cal.", "C.D. Cal.", "41(b)(1)")),
                "unknown-exception");
    }

    @Test
    void WAR_07_a_state_court_of_another_county_is_warned_of() {
        Trial.warned(asked("US-CA", new muster.operation.event.Venue("Orange", "Los Angeles", null)), "WAR-07");
        Trial.warned(asked("US-CA", new muster.operation.event.Venue("Orange", "Orange", null)));
        Trial.warned(asked("US-CA", null));
    }

    @Test
    void WAR_07_a_federal_warrant_of_no_known_venue_is_warned_of_and_holds_the_operation_up() {
        Trial.warned(asked("US", null), "WAR-07");
        assertThat(lacks("US", null)).hasSize(1);
        assertThat(lacks("US", new muster.operation.event.Venue("C.D. Cal.", "C.D. Cal.", null)))
                .isEmpty();
        assertThat(lacks("US-CA", null)).isEmpty();
    }

    private static List<String> lacks(String law, muster.operation.event.@Nullable Venue venue) {
        Charter charter = new Charter();
        charter.evolve(Venue.of(law, "America/Los_Angeles").opened());
        Warrants warrants = new Warrants();
        WarrantRequested e = SafeHarbor.requested();
        warrants.evolve(new WarrantRequested(
                e.operationId(),
                e.warrantId(),
                e.siteId(),
                e.kind(),
                e.affiantId(),
                e.affiantName(),
                e.affiantSubject(),
                e.court(),
                e.probableCause(),
                e.offences(),
                e.itemsToSeize(),
                e.sworn(),
                e.trigger(),
                e.requestedBy(),
                e.requestedByName(),
                e.requestedAt(),
                venue));
        return new CourtVenue(charter, warrants).lacks(Set.of(WARRANT), SafeHarbor.PACKS);
    }

    private static ResultValidator<Operation> asked(String law, muster.operation.event.@Nullable Venue venue) {
        Venue place = Venue.of(law, "America/Los_Angeles");
        RequestWarrant command = new RequestWarrant(
                OPERATION,
                WARRANT,
                PARLOUR,
                WarrantKind.SEARCH,
                ORTEGA,
                "District Court",
                List.of(new ProbableCause(
                        "Seen", ProbableCauseSource.ONLINE, LocalDate.parse("2026-02-27"), "18 USC 1591")),
                List.of("18 USC 1591"),
                List.of("Ledgers"),
                new Oath(SafeHarbor.at("2026-03-02T08:30"), "Clerk Moss"),
                null,
                venue,
                List.of());
        return given(place.opened(), place.site()).when(command, facts(LEAD, SafeHarbor.NOW));
    }
}

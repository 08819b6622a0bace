package muster.operation;

import static muster.operation.SafeHarbor.LEAD;
import static muster.operation.SafeHarbor.OPERATION;
import static muster.operation.SafeHarbor.ORTEGA;
import static muster.operation.SafeHarbor.PARLOUR;
import static muster.operation.SafeHarbor.WARRANT;
import static muster.operation.SafeHarbor.at;
import static muster.operation.SafeHarbor.facts;
import static muster.operation.SafeHarbor.issued;
import static muster.operation.SafeHarbor.opened;
import static muster.operation.SafeHarbor.parlour;
import static muster.operation.SafeHarbor.requested;
import static muster.operation.Trial.given;

import java.time.LocalDate;
import java.util.List;
import muster.operation.event.Oath;
import muster.operation.event.ProbableCause;
import muster.operation.event.ProbableCauseSource;
import muster.operation.event.WarrantKind;
import muster.operation.event.WarrantRequested;
import muster.shared.OfficerId;
import muster.shared.SiteId;
import muster.shared.WarrantId;
import org.axonframework.test.aggregate.ResultValidator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RequestWarrantTest {
    private static final Trial WITH_SITE = given(opened(), parlour());
    private static final List<ProbableCause> FACTS =
            List.of(new ProbableCause("Advertisement", ProbableCauseSource.ONLINE, LocalDate.parse("2026-02-27")));
    private static final List<String> OFFENCES = List.of("PC 236.1");
    private static final List<String> ITEMS = List.of("Ledgers");
    private static final Oath OATH = new Oath(at("2026-03-02T08:30"), "Clerk Moss");

    @Test
    void WAR_02_who_asks_and_who_swears_are_recorded_as_persons() {
        asked(WITH_SITE, PARLOUR, ORTEGA, OFFENCES, ITEMS, OATH).expectEvents(recorded(WARRANT));
    }

    @Test
    void WAR_02_a_complete_affidavit_is_not_warned_of() {
        Trial.warned(asked(WITH_SITE, PARLOUR, ORTEGA, OFFENCES, ITEMS, OATH));
    }

    @Test
    void WAR_02_missing_offences_things_or_oath_are_warned_of() {
        Trial.warned(asked(WITH_SITE, PARLOUR, ORTEGA, List.of(), ITEMS, OATH), "WAR-02");
        Trial.warned(asked(WITH_SITE, PARLOUR, ORTEGA, OFFENCES, List.of(), OATH), "WAR-02");
        Trial.warned(asked(WITH_SITE, PARLOUR, ORTEGA, OFFENCES, ITEMS, null), "WAR-02");
    }

    @Test
    void a_warrant_for_a_site_of_nobody_is_invalid() {
        SiteId nowhere = new SiteId(SafeHarbor.id(99));
        Trial.invalid(asked(WITH_SITE, nowhere, ORTEGA, OFFENCES, ITEMS, OATH), "unknown-site");
    }

    @Test
    void an_affiant_who_is_not_on_file_is_invalid() {
        OfficerId nobody = new OfficerId(SafeHarbor.id(99));
        Trial.invalid(asked(WITH_SITE, PARLOUR, nobody, OFFENCES, ITEMS, OATH), "unknown-officer");
    }

    @Test
    void a_second_warrant_for_the_same_site_is_a_request_of_its_own() {
        WarrantId second = new WarrantId(SafeHarbor.id(11));
        given(opened(), parlour(), requested(), issued(false))
                .when(request(second, PARLOUR, ORTEGA, OFFENCES, ITEMS, OATH), facts(LEAD, at("2026-03-02T09:00")))
                .expectEvents(recorded(second));
    }

    private static ResultValidator<Operation> asked(
            Trial trial,
            SiteId site,
            OfficerId affiant,
            List<String> offences,
            List<String> items,
            @Nullable Oath oath) {
        return trial.when(request(WARRANT, site, affiant, offences, items, oath), facts(LEAD, at("2026-03-02T09:00")));
    }

    private static RequestWarrant request(
            WarrantId id,
            SiteId site,
            OfficerId affiant,
            List<String> offences,
            List<String> items,
            @Nullable Oath oath) {
        return new RequestWarrant(
                OPERATION,
                id,
                site,
                WarrantKind.SEARCH,
                affiant,
                "Superior Court",
                FACTS,
                offences,
                items,
                oath,
                "On delivery of the parcel");
    }

    private static WarrantRequested recorded(WarrantId id) {
        return new WarrantRequested(
                OPERATION,
                id,
                PARLOUR,
                WarrantKind.SEARCH,
                ORTEGA,
                "Sam Ortega",
                "ortega-sub",
                "Superior Court",
                FACTS,
                OFFENCES,
                ITEMS,
                OATH,
                "On delivery of the parcel",
                "lead-1",
                "Lena Lead",
                at("2026-03-02T09:00"));
    }
}

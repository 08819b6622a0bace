package muster.operation;

import static muster.operation.SafeHarbor.LEAD;
import static muster.operation.SafeHarbor.NOW;
import static muster.operation.SafeHarbor.OPERATION;
import static muster.operation.SafeHarbor.SHERIFF;
import static muster.operation.SafeHarbor.ZONE;
import static muster.operation.SafeHarbor.agency;
import static muster.operation.SafeHarbor.facts;
import static muster.operation.SafeHarbor.opened;
import static muster.operation.Trial.given;

import muster.agency.event.AgencyKind;
import muster.decision.Deciding;
import muster.decision.DryRun;
import muster.shared.AgencyId;
import org.junit.jupiter.api.Test;

class OpenOperationTest {
    @Test
    void a_lead_agency_opens_an_operation() {
        given().when(open(SHERIFF, "US-CA"), facts(LEAD, NOW)).expectEvents(opened());
    }

    @Test
    void INF_09_an_agency_whose_agreement_has_expired_does_not_lead() {
        Trial.refused(
                given().when(
                                open(SHERIFF, "US-CA"),
                                facts(LEAD, NOW, agency(SHERIFF, AgencyKind.LOCAL_LAW_ENFORCEMENT, "2026-03-01"))),
                "INF-09",
                "agreement-not-in-force");
    }

    @Test
    void INF_09_the_last_day_of_an_agreement_still_counts() {
        given().when(
                        open(SHERIFF, "US-CA"),
                        facts(LEAD, NOW, agency(SHERIFF, AgencyKind.LOCAL_LAW_ENFORCEMENT, "2026-03-02")))
                .expectEvents(opened());
    }

    @Test
    void a_jurisdiction_without_a_policy_pack_is_invalid() {
        Trial.invalid(given().when(open(SHERIFF, "US-ZZ"), facts(LEAD, NOW)), "unknown-jurisdiction");
    }

    @Test
    void an_agency_that_is_not_on_file_is_invalid() {
        AgencyId nobody = new AgencyId(SafeHarbor.id(99));
        Trial.invalid(given().when(open(nobody, "US-CA"), facts(LEAD, NOW)), "unknown-agency");
    }

    @Test
    void a_dry_run_decides_and_stores_nothing() {
        given().with(Deciding.VALIDATE_ONLY, "true")
                .when(open(SHERIFF, "US-CA"), facts(LEAD, NOW))
                .expectNoEvents()
                .expectException(DryRun.class);
    }

    private static OpenOperation open(AgencyId lead, String jurisdiction) {
        return new OpenOperation(
                OPERATION,
                "Safe Harbor",
                "Bring those held to safety and the traffickers to court",
                lead,
                jurisdiction,
                ZONE,
                opened().window());
    }
}

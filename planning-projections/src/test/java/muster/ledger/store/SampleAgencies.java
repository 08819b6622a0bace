package muster.ledger.store;

import static muster.ledger.store.SampleEvents.SHERIFF;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import muster.agency.event.AgencyEnrolled;
import muster.agency.event.AgencyKind;
import muster.agency.event.AgencyModelDropped;
import muster.agency.event.AgencyRevoked;
import muster.agency.event.Agreement;
import muster.agency.event.AgreementLapsed;
import muster.agency.event.AgreementRenewed;
import muster.agency.event.LocalPolicy;
import muster.agency.event.PolicyAdopted;
import muster.shared.ServiceHours;

/** One of each event of agencies. */
final class SampleAgencies {
    private SampleAgencies() {}

    static List<Object> all() {
        return List.of(
                new AgencyEnrolled(
                        SHERIFF,
                        "HCSO",
                        "Harbor County Sheriff's Office",
                        AgencyKind.LOCAL_LAW_ENFORCEMENT,
                        List.of("US-CA"),
                        new Agreement(LocalDate.of(2025, 9, 1), LocalDate.of(2027, 8, 31))),
                new AgreementRenewed(SHERIFF, new Agreement(LocalDate.of(2027, 9, 1), LocalDate.of(2029, 8, 31))),
                new PolicyAdopted(
                        SHERIFF,
                        new LocalPolicy(
                                LocalDate.of(2026, 1, 1),
                                ServiceHours.of("07:15-21:45"),
                                Duration.ofMinutes(60),
                                "General Order 12.3")),
                new AgreementLapsed(SHERIFF, LocalDate.of(2029, 8, 31)),
                new AgencyRevoked(SHERIFF, "The county left the task force"),
                new AgencyModelDropped(SHERIFF, "Handed over on paper"));
    }
}

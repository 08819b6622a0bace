package muster.disclosure.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import muster.agency.event.AgencyKind;
import muster.agency.event.Agreement;
import muster.decision.AgencyOnFile;
import muster.decision.Facts;
import muster.decision.NoSuch;
import muster.decision.Refusal;
import muster.disclosure.calendar.event.CalendarLinkIssued;
import muster.disclosure.calendar.event.CalendarLinkRevoked;
import muster.policy.PolicyPacks;
import muster.shared.Actor;
import muster.shared.AgencyId;
import muster.shared.RecordId;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Test;

class CalendarLinkTest {
    private static final RecordId ID = new RecordId(new UUID(0x4000, 7));
    private static final AgencyId AGENCY = new AgencyId(new UUID(0x4000, 1));
    private static final LocalDate TODAY = LocalDate.parse("2026-03-02");
    private static final IssueCalendarLink ISSUE = new IssueCalendarLink(ID, AGENCY, "Pat's telephone");
    private static final CalendarLinkIssued ISSUED = new CalendarLinkIssued(ID, AGENCY, "Pat's telephone");
    private static final CalendarLinkRevoked REVOKED = new CalendarLinkRevoked(ID, AGENCY);

    private static TestExecutor<CalendarLink> given(LocalDate lastDay, Object... events) {
        AgencyOnFile agency = new AgencyOnFile(
                AGENCY,
                0,
                "HPD",
                "Harbor Police",
                AgencyKind.LOCAL_LAW_ENFORCEMENT,
                List.of(),
                new Agreement(TODAY.minusYears(1), lastDay),
                null);
        Facts facts = new Facts(
                Instant.parse("2026-03-02T18:00:00Z"),
                new Actor("sub-1", "Ana Reyes", AGENCY, Set.of("agency")),
                Map.of(AGENCY, agency),
                Map.of(),
                Map.of(),
                PolicyPacks.load());
        return new AggregateTestFixture<>(CalendarLink.class)
                .registerInjectableResource(facts)
                .given(events);
    }

    @Test
    void INF_09_a_link_is_made_on_the_last_day_of_the_agreement_and_not_after_it() {
        given(TODAY).when(ISSUE).expectEvents(ISSUED);
        given(TODAY.minusDays(1))
                .when(ISSUE)
                .expectNoEvents()
                .expectException(Refusal.class)
                .expectExceptionMessage(
                        "Have the agency's agreement renewed first: nothing is given to one without a seat.");
    }

    @Test
    void a_link_is_revoked_once_also_by_an_agency_without_a_seat() {
        given(TODAY.minusDays(1), ISSUED).when(new RevokeCalendarLink(ID)).expectEvents(REVOKED);
        given(TODAY, ISSUED, REVOKED).when(new RevokeCalendarLink(ID)).expectException(NoSuch.class);
    }
}

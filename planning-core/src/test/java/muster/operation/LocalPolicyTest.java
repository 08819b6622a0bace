package muster.operation;

import static muster.operation.SafeHarbor.LEAD;
import static muster.operation.SafeHarbor.OPERATION;
import static muster.operation.SafeHarbor.PARLOUR;
import static muster.operation.SafeHarbor.RAID;
import static muster.operation.SafeHarbor.SHERIFF;
import static muster.operation.SafeHarbor.at;
import static muster.operation.SafeHarbor.facts;
import static muster.operation.SafeHarbor.issued;
import static muster.operation.SafeHarbor.opened;
import static muster.operation.SafeHarbor.parlour;
import static muster.operation.SafeHarbor.raid;
import static muster.operation.SafeHarbor.requested;
import static muster.operation.SafeHarbor.window;
import static org.assertj.core.api.Assertions.assertThat;
import static org.axonframework.test.matchers.Matchers.predicate;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import muster.agency.event.AgencyKind;
import muster.agency.event.Agreement;
import muster.agency.event.LocalPolicy;
import muster.decision.AgencyOnFile;
import muster.decision.Decided;
import muster.decision.Warning;
import muster.operation.event.Entry;
import muster.shared.AgencyId;
import org.axonframework.test.aggregate.ResultValidator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Rule WAR-04: what the lead agency asks of its warrants beyond the law. */
class LocalPolicyTest {
    private static final AgencyId ANOTHER = SafeHarbor.POLICE;

    @Test
    void WAR_04_a_raid_just_inside_the_agencys_hours_is_scheduled_and_says_under_which_policy() {
        scheduled(false, policy("07:15-21:45", null), "07:15", "08:00")
                .expectEvents(raid("2026-03-05T07:15", "2026-03-05T08:00"))
                .expectResultMessageMatching(predicate(message -> {
                    assertThat(decided(message.getPayload())).endsWith(" HCSO@2026-01-01");
                    return true;
                }));
    }

    @Test
    void WAR_04_a_raid_that_the_law_allows_and_the_agency_does_not_is_refused() {
        Trial.refused(
                scheduled(false, policy("07:15-21:45", null), "07:14", "08:00"), "WAR-04", "outside-agency-hours");
    }

    @Test
    void WAR_04_the_law_is_asked_all_the_same() {
        Trial.refused(
                scheduled(false, policy("05:00-23:00", null), "06:00", "06:30"), "WAR-05", "outside-daytime-hours");
    }

    @Test
    void WAR_04_a_policy_counts_from_its_first_day() {
        LocalPolicy tomorrow = new LocalPolicy(
                LocalDate.parse("2026-03-06"), policy("09:00-17:00", null).hours(), null, "Order");
        scheduled(false, tomorrow, "07:15", "08:00").expectEvents(raid("2026-03-05T07:15", "2026-03-05T08:00"));
    }

    @Test
    void WAR_04_only_the_lead_agency_binds_the_operation() {
        scheduled(agency(ANOTHER, policy("09:00-17:00", null)), false, "07:50", "08:30")
                .expectEvents(raid("2026-03-05T07:50", "2026-03-05T08:30"));
    }

    @Test
    void WAR_04_the_judges_night_service_lifts_the_agencys_hours() {
        scheduled(true, policy("09:00-17:00", null), "05:40", "06:30")
                .expectEvents(raid("2026-03-05T05:40", "2026-03-05T06:30"));
    }

    @Test
    void WAR_05_the_agencys_margin_warns_where_the_laws_does_not() {
        LocalPolicy wide = policy(null, Duration.ofHours(2));
        assertThat(warnings(scheduled(false, wide, "08:59", "09:30"))).containsExactly("WAR-05");
        assertThat(warnings(scheduled(false, wide, "09:00", "09:30"))).isEmpty();
    }

    private static List<String> warnings(ResultValidator<Operation> result) {
        List<String> codes = new ArrayList<>();
        result.expectResultMessageMatching(predicate(message -> {
            ((Decided) message.getPayload())
                    .decision().warnings().stream().map(Warning::code).forEach(codes::add);
            return true;
        }));
        return codes;
    }

    private static String decided(Object payload) {
        return ((Decided) payload).decision().pack();
    }

    private static LocalPolicy policy(@Nullable String hours, @Nullable Duration margin) {
        return new LocalPolicy(
                LocalDate.parse("2026-01-01"), LocalPolicy.hours(hours).orElse(null), margin, "General Order 12.3");
    }

    private static ResultValidator<Operation> scheduled(boolean night, LocalPolicy policy, String start, String end) {
        return scheduled(agency(SHERIFF, policy), night, start, end);
    }

    private static AgencyOnFile agency(AgencyId id, LocalPolicy policy) {
        Agreement agreement = new Agreement(LocalDate.parse("2025-01-01"), LocalDate.parse("2027-01-01"));
        return new AgencyOnFile(
                id,
                1,
                "HCSO",
                "Harbor County Sheriff",
                AgencyKind.LOCAL_LAW_ENFORCEMENT,
                List.of("US-CA"),
                agreement,
                null,
                List.of(policy));
    }

    private static ResultValidator<Operation> scheduled(AgencyOnFile agency, boolean night, String start, String end) {
        return Trial.given(opened(), parlour(), requested(), issued(night))
                .when(
                        new ScheduleRaid(
                                OPERATION,
                                RAID,
                                PARLOUR,
                                window("2026-03-05T" + start, "2026-03-05T" + end),
                                Entry.KNOCK_AND_ANNOUNCE,
                                null,
                                null),
                        facts(LEAD, at("2026-03-03T10:00"), agency));
    }
}

package muster.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import muster.agency.event.AgencyEnrolled;
import muster.agency.event.AgencyKind;
import muster.agency.event.Agreement;
import muster.audit.event.CommandRefused;
import muster.officer.event.Capacity;
import muster.officer.event.OfficerEnrolled;
import muster.operation.event.AgencyInvited;
import muster.operation.event.AssignmentMoved;
import muster.operation.event.AssignmentRole;
import muster.operation.event.Entry;
import muster.operation.event.OfficerAssigned;
import muster.operation.event.OfficerReleased;
import muster.operation.event.OperationOpened;
import muster.operation.event.RaidCancelled;
import muster.operation.event.RaidRescheduled;
import muster.operation.event.RaidScheduled;
import muster.operation.event.SiteAdded;
import muster.operation.event.WarrantDenied;
import muster.shared.AgencyId;
import muster.shared.AssignmentId;
import muster.shared.Location;
import muster.shared.OfficerId;
import muster.shared.OperationId;
import muster.shared.RaidId;
import muster.shared.SiteId;
import muster.shared.WarrantId;
import muster.shared.Window;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClaimsTest {
    private static final Claims NOTHING = new Claims(List.of(), List.of());
    private static final OperationId OPERATION = new OperationId(id(1));
    private static final AgencyId AGENCY = new AgencyId(id(2));
    private static final OfficerId OFFICER = new OfficerId(id(3));
    private static final AssignmentId TASK = new AssignmentId(id(4));
    private static final RaidId RAID = new RaidId(id(5));
    private static final SiteId SITE = new SiteId(id(6));
    private static final Window DAY = new Window(at("15:00"), at("18:00"));
    private static final Window BOOKED = new Window(at("15:00"), at("19:00"));
    private static final OfficerAssigned ASSIGNED = new OfficerAssigned(
            OPERATION, TASK, OFFICER, AGENCY, "Sam Ortega", null, AssignmentRole.COVER, DAY, BOOKED, RAID);

    @ParameterizedTest
    @ValueSource(strings = {"Safe Harbor", "SAFE HARBOR", " safe harbor "})
    void a_code_name_is_taken_for_good_whatever_its_case(String codeName) {
        OperationOpened opened = new OperationOpened(OPERATION, codeName, "", AGENCY, "US", ZoneId.of("UTC"), DAY);
        assertThat(Claims.of(opened)).isEqualTo(taking(new Claim("code-name", "safe harbor", null, OPERATION.value())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"HPD", "hpd", " Hpd"})
    void an_agencys_code_is_taken_for_good_whatever_its_case(String code) {
        Agreement mou = new Agreement(LocalDate.parse("2026-01-01"), LocalDate.parse("2026-12-31"));
        AgencyEnrolled enrolled =
                new AgencyEnrolled(AGENCY, code, "Harbor Police", AgencyKind.LOCAL_LAW_ENFORCEMENT, List.of(), mou);
        assertThat(Claims.of(enrolled)).isEqualTo(taking(new Claim("agency-code", "hpd", null, AGENCY.value())));
    }

    @Test
    void enrolling_an_officer_claims_nothing() {
        assertThat(Claims.of(officer("Ortega-Sub"))).isEqualTo(NOTHING);
    }

    @Test
    void STF_04_a_task_takes_its_time_and_the_way_to_the_next_one() {
        assertThat(Claims.of(ASSIGNED)).isEqualTo(taking(officerTime(BOOKED)));
    }

    @Test
    void STF_04_a_moved_task_gives_its_old_time_back_and_takes_the_new() {
        Window later = new Window(at("16:00"), at("20:00"));
        assertThat(Claims.of(new AssignmentMoved(OPERATION, TASK, OFFICER, DAY, later)))
                .isEqualTo(new Claims(List.of(TASK.value()), List.of(officerTime(later))));
    }

    @Test
    void STF_04_who_is_released_is_free() {
        assertThat(Claims.of(new OfficerReleased(OPERATION, TASK, OFFICER, "Ill")))
                .isEqualTo(new Claims(List.of(TASK.value()), List.of()));
    }

    @Test
    void STF_04_who_is_released_and_assigned_again_stands_in_nobodys_way() {
        Claims all = Claims.ofAll(List.of(ASSIGNED, new OfficerReleased(OPERATION, TASK, OFFICER, "Ill"), ASSIGNED));
        assertThat(all.taken()).containsExactly(officerTime(BOOKED));
        assertThat(all.clashing()).isEmpty();
    }

    @Test
    void STF_04_who_is_assigned_twice_at_one_time_stands_in_the_own_way() {
        Claim again = new Claim("officer-time", OFFICER.value().toString(), BOOKED, id(77));
        Claims both = Claims.of(ASSIGNED).and(taking(again));
        assertThat(both.clashing()).containsExactly(officerTime(BOOKED), again);
        Claim later = new Claim("officer-time", OFFICER.value().toString(), DAY.movedBy(Duration.ofDays(9)), id(77));
        assertThat(Claims.of(ASSIGNED).and(taking(later)).clashing()).isEmpty();
    }

    @Test
    void STF_04_what_would_be_held_is_what_is_not_given_back_and_what_is_taken() {
        Claim other = new Claim("officer-time", id(8).toString(), DAY, id(88));
        Window later = new Window(at("16:00"), at("20:00"));
        List<Claim> held = List.of(officerTime(BOOKED), other);
        assertThat(NOTHING.over(held)).isEqualTo(held);
        assertThat(Claims.of(new AssignmentMoved(OPERATION, TASK, OFFICER, DAY, later))
                        .over(held))
                .containsExactly(other, officerTime(later));
        assertThat(Claims.of(new OfficerReleased(OPERATION, TASK, OFFICER, "Ill"))
                        .over(held))
                .containsExactly(other);
        assertThat(Claims.of(ASSIGNED).over(List.of(other))).containsExactly(other, officerTime(BOOKED));
    }

    @Test
    void a_claim_holds_its_own_thing_in_its_own_time_or_for_good() {
        String officer = OFFICER.value().toString();
        assertThat(officerTime(BOOKED).holds("officer-time", officer, DAY)).isTrue();
        assertThat(officerTime(BOOKED).holds("officer-time", officer, DAY.movedBy(Duration.ofDays(1))))
                .isFalse();
        assertThat(officerTime(BOOKED).holds("officer-time", id(8).toString(), DAY))
                .isFalse();
        assertThat(officerTime(BOOKED).holds("code-name", officer, DAY)).isFalse();
        assertThat(new Claim("code-name", "safe harbor", null, id(1)).holds("code-name", "safe harbor", DAY))
                .isTrue();
    }

    @ParameterizedTest
    @MethodSource("others")
    void nothing_else_takes_or_gives_back(Object event) {
        assertThat(Claims.of(event)).isEqualTo(NOTHING);
    }

    static Stream<Object> others() {
        return Stream.of(
                new AgencyInvited(OPERATION, AGENCY, AgencyKind.COURT),
                new SiteAdded(OPERATION, SITE, "", "", new Location(0, 0), ZoneId.of("UTC"), true),
                new WarrantDenied(OPERATION, new WarrantId(id(7)), "", at("12:00"), null, null),
                new RaidScheduled(OPERATION, RAID, SITE, DAY, Entry.CALL_OUT, null, null),
                new RaidRescheduled(OPERATION, RAID, DAY, BOOKED, null, ""),
                new RaidCancelled(OPERATION, RAID, ""),
                new CommandRefused("operation/1", "schedule-raid", "WAR-05", ""));
    }

    private static Claims taking(Claim claim) {
        return new Claims(List.of(), List.of(claim));
    }

    private static Claim officerTime(Window during) {
        return new Claim("officer-time", OFFICER.value().toString(), during, TASK.value());
    }

    private static OfficerEnrolled officer(@Nullable String subject) {
        return new OfficerEnrolled(
                OFFICER, AGENCY, "Sam Ortega", null, Capacity.ANALYST, List.of(), List.of(), subject);
    }

    private static UUID id(int n) {
        return new UUID(0x4000L, 0x8000_0000_0000_0000L | n);
    }

    private static Instant at(String time) {
        return Instant.parse("2026-03-05T" + time + ":00Z");
    }
}

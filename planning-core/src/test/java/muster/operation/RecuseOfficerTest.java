package muster.operation;

import static muster.operation.SafeHarbor.HOTEL_LOBBY;
import static muster.operation.SafeHarbor.LEAD;
import static muster.operation.SafeHarbor.NOW;
import static muster.operation.SafeHarbor.OPERATION;
import static muster.operation.SafeHarbor.ORTEGA;
import static muster.operation.SafeHarbor.RAID;
import static muster.operation.SafeHarbor.SHERIFF;
import static muster.operation.SafeHarbor.TASK;
import static muster.operation.SafeHarbor.actor;
import static muster.operation.SafeHarbor.facts;
import static muster.operation.SafeHarbor.lobby;
import static muster.operation.SafeHarbor.opened;
import static muster.operation.SafeHarbor.ortega;
import static muster.operation.SafeHarbor.parlour;
import static muster.operation.SafeHarbor.raid;
import static muster.operation.SafeHarbor.window;
import static muster.operation.Trial.given;

import java.time.LocalDate;
import java.util.List;
import muster.decision.OfficerOnFile;
import muster.decision.RuleOverride;
import muster.officer.event.Qualification;
import muster.operation.event.AssignmentRole;
import muster.operation.event.Entry;
import muster.operation.event.OfficerAssigned;
import muster.operation.event.OfficerRecused;
import muster.operation.event.OfficerReleased;
import muster.operation.event.ProbableCause;
import muster.operation.event.ProbableCauseSource;
import muster.operation.event.RaidScheduled;
import muster.operation.event.RecusalGround;
import muster.operation.event.WarrantKind;
import muster.shared.AssignmentId;
import muster.shared.OfficerId;
import muster.shared.RaidId;
import muster.shared.RecordId;
import muster.shared.Window;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rule STF-06: who has a conflict of interest has no part; who is undercover does not arrest at the same site. */
class RecuseOfficerTest {
    private static final RecordId RECUSAL = new RecordId(SafeHarbor.id(60));
    private static final RaidId OTHER_RAID = new RaidId(SafeHarbor.id(61));
    private static final Window MORNING = window("2026-03-05T08:00", "2026-03-05T09:00");
    private static final RecuseOfficer RECUSE =
            new RecuseOfficer(OPERATION, RECUSAL, ORTEGA, RecusalGround.RELATED_TO_TARGET, "A cousin");

    @Test
    void STF_06_who_is_recused_is_freed_of_every_task() {
        given(opened(), SafeHarbor.assigned("2026-03-05T08:00", "2026-03-05T09:00"))
                .when(RECUSE, facts(LEAD, NOW))
                .expectEvents(recused(), new OfficerReleased(OPERATION, TASK, ORTEGA, "A conflict of interest"));
    }

    @Test
    void STF_06_who_is_recused_gets_no_task_and_swears_to_nothing_and_nobody_overrides_that() {
        RuleOverride override = new RuleOverride("STF-06", "Nobody else is there");
        Trial.refused(
                given(opened(), recused())
                        .when(
                                assign(AssignmentRole.ENTRY_TEAM, null, override),
                                facts(actor("s-1", "Susan", "supervisor"), NOW)),
                "STF-06",
                "conflict-of-interest");
        Trial.refused(
                given(opened(), parlour(), recused()).when(affidavit(), facts(LEAD, NOW)),
                "STF-06",
                "conflict-of-interest");
        given(opened(), parlour()).when(affidavit(), facts(LEAD, NOW)).expectSuccessfulHandlerExecution();
    }

    @ParameterizedTest
    @CsvSource({"Sam Ortega, other-sub", "Det. Samuel Other, ortega-sub"})
    void STF_06_it_is_the_person_and_not_the_entry_of_the_roster(String name, String subject) {
        Trial.refused(
                given(opened(), recused()).when(assignSecond(), facts(LEAD, NOW, second(name, subject))),
                "STF-06",
                "conflict-of-interest");
    }

    @Test
    void STF_06_somebody_else_serves() {
        given(opened(), recused())
                .when(assignSecond(), facts(LEAD, NOW, second("Kim Doe", "kim-sub")))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void STF_06_nobody_is_recused_twice() {
        Trial.refused(given(opened(), recused()).when(RECUSE, facts(LEAD, NOW)), "STF-06", "recused-already");
        Trial.invalid(
                given(opened())
                        .when(
                                new RecuseOfficer(
                                        OPERATION,
                                        RECUSAL,
                                        new OfficerId(SafeHarbor.id(99)),
                                        RecusalGround.FLAGGED,
                                        "Flag"),
                                facts(LEAD, NOW)),
                "unknown-officer");
    }

    @ParameterizedTest
    @CsvSource({"UNDERCOVER, ARREST_TEAM", "ARREST_TEAM, UNDERCOVER", "ARREST_TEAM_LEADER, UNDERCOVER"})
    void STF_06_who_is_undercover_does_not_arrest_at_the_same_site(AssignmentRole first, AssignmentRole second) {
        Trial.refused(
                sting(task(first, RAID)).when(assign(second, RAID), qualified("lead")), "STF-06", "cover-would-burn");
        Trial.refused(
                sting(task(first, null)).when(assign(second, RAID), qualified("lead")), "STF-06", "cover-would-burn");
        sting(task(first, RAID))
                .when(assign(second, OTHER_RAID), qualified("lead"))
                .expectSuccessfulHandlerExecution();
        sting(task(first, RAID), new OfficerReleased(OPERATION, TASK, ORTEGA, "Ill"))
                .when(assign(second, RAID), qualified("lead"))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void STF_06_a_supervisor_lets_a_cover_burn_with_a_reason() {
        RuleOverride reason = new RuleOverride("STF-06", "The cover ends with this operation");
        Trial sting = sting(task(AssignmentRole.UNDERCOVER, RAID));
        Trial.warned(sting.when(assign(AssignmentRole.ARREST_TEAM, RAID, reason), qualified("supervisor")), "STF-06");
        Trial.refused(
                sting.when(assign(AssignmentRole.ARREST_TEAM, RAID, reason), qualified("lead")),
                "STF-06",
                "cover-would-burn");
    }

    private static Trial sting(Object... more) {
        Object[] history = new Object[more.length + 5];
        history[0] = opened();
        history[1] = parlour();
        history[2] = lobby();
        history[3] = raid("2026-03-05T08:00", "2026-03-05T09:00");
        history[4] = new RaidScheduled(OPERATION, OTHER_RAID, HOTEL_LOBBY, MORNING, Entry.CALL_OUT, null, null);
        System.arraycopy(more, 0, history, 5, more.length);
        return given(history);
    }

    private static muster.decision.Facts qualified(String role) {
        OfficerOnFile known = ortega("2027-12-31", "2027-12-31");
        LocalDate until = LocalDate.parse("2027-12-31");
        return facts(
                actor("a-1", "Ann", role),
                NOW,
                new OfficerOnFile(
                        ORTEGA,
                        0,
                        SHERIFF,
                        known.name(),
                        known.badge(),
                        known.capacity(),
                        List.of(new Qualification("ARREST_TEAM", until), new Qualification("UNDERCOVER", until)),
                        known.authority(),
                        known.subject()));
    }

    private static OfficerAssigned task(AssignmentRole role, @Nullable RaidId raid) {
        return new OfficerAssigned(
                OPERATION, TASK, ORTEGA, SHERIFF, "Sam Ortega", "ortega-sub", role, MORNING, MORNING, raid);
    }

    private static AssignOfficer assign(AssignmentRole role, @Nullable RaidId raid, RuleOverride... overrides) {
        return new AssignOfficer(
                OPERATION,
                new AssignmentId(SafeHarbor.id(62)),
                ORTEGA,
                role,
                window("2026-03-05T11:00", "2026-03-05T12:00"),
                raid,
                List.of(overrides));
    }

    private static OfficerOnFile second(String name, String subject) {
        OfficerOnFile like = ortega("2027-12-31", "2027-12-31");
        return new OfficerOnFile(
                new OfficerId(SafeHarbor.id(63)),
                0,
                SHERIFF,
                name,
                "12",
                like.capacity(),
                like.qualifications(),
                like.authority(),
                subject);
    }

    private static AssignOfficer assignSecond() {
        return new AssignOfficer(
                OPERATION, TASK, new OfficerId(SafeHarbor.id(63)), AssignmentRole.ENTRY_TEAM, MORNING, null);
    }

    private static RequestWarrant affidavit() {
        return new RequestWarrant(
                OPERATION,
                SafeHarbor.WARRANT,
                SafeHarbor.PARLOUR,
                WarrantKind.SEARCH,
                ORTEGA,
                "Superior Court",
                List.of(new ProbableCause("Seen", ProbableCauseSource.ONLINE, LocalDate.parse("2026-02-27"))),
                List.of("PC 236.1"),
                List.of("Ledgers"),
                null,
                null);
    }

    private static OfficerRecused recused() {
        return new OfficerRecused(
                OPERATION,
                RECUSAL,
                ORTEGA,
                SHERIFF,
                "Sam Ortega",
                "ortega-sub",
                RecusalGround.RELATED_TO_TARGET,
                "A cousin");
    }
}

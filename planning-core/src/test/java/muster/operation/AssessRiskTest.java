package muster.operation;

import static muster.operation.SafeHarbor.LEAD;
import static muster.operation.SafeHarbor.NOW;
import static muster.operation.SafeHarbor.OPERATION;
import static muster.operation.SafeHarbor.PACKS;
import static muster.operation.SafeHarbor.PARLOUR;
import static muster.operation.SafeHarbor.RAID;
import static muster.operation.SafeHarbor.facts;
import static muster.operation.SafeHarbor.opened;
import static muster.operation.SafeHarbor.parlour;
import static muster.operation.SafeHarbor.window;
import static muster.operation.Trial.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.LongStream;
import muster.operation.event.AssignmentRole;
import muster.operation.event.Entry;
import muster.operation.event.ExceptionKind;
import muster.operation.event.OfficerAssigned;
import muster.operation.event.OperationEvent;
import muster.operation.event.RaidScheduled;
import muster.operation.event.RiskAssessed;
import muster.operation.event.RiskReopened;
import muster.operation.event.SiteSurveyed;
import muster.operation.event.WarrantException;
import muster.policy.RiskMatrix;
import muster.shared.AssignmentId;
import muster.shared.OfficerId;
import muster.shared.RiskAssessmentId;
import muster.shared.SiteId;
import muster.shared.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AssessRiskTest {
    private static final RiskAssessmentId ID = new RiskAssessmentId(SafeHarbor.id(50));
    private static final RiskMatrix MATRIX = PACKS.risk().matrixOf("US-CA");
    private static final Set<Entry> PRESUMED = Set.of(Entry.KNOCK_AND_ANNOUNCE, Entry.CALL_OUT, Entry.CONSENT);
    private static final SiteSurveyed SURVEYED = new SiteSurveyed(OPERATION, PARLOUR, SurveySiteTest.survey(0));
    private static final String GRAVE = "FIREARMS_CARRIED_BY_SEVERAL BOOBY_TRAPS ASSAULT_WEAPON FORTIFICATION";

    static LongStream seeds() {
        return RandomHistory.seeds(100);
    }

    @Test
    void RSK_02_the_score_is_kept_with_the_answers_that_it_came_from() {
        given(opened(), parlour(), SURVEYED)
                .when(assess(PARLOUR, "DOGS"), facts(LEAD, NOW))
                .expectEvents(assessed("DOGS", 1, "LOW", List.of(), AssignmentRole.OPERATIONS_SUPERVISOR));
    }

    @Test
    void RSK_03_a_band_that_asks_for_resources_says_so() {
        Trial.warned(given(opened(), parlour(), SURVEYED).when(assess(PARLOUR, GRAVE), facts(LEAD, NOW)), "RSK-03");
        Trial.warned(given(opened(), parlour()).when(assess(PARLOUR, "DOGS"), facts(LEAD, NOW)), "RSK-01");
    }

    @Test
    void what_is_named_must_be_there_and_every_question_answered() {
        Trial given = given(opened(), parlour());
        Trial.invalid(given.when(assess(new SiteId(SafeHarbor.id(98)), "DOGS"), facts(LEAD, NOW)), "unknown-site");
        Trial.invalid(
                given.when(new AssessRisk(OPERATION, ID, PARLOUR, null, Map.of("DOGS", true)), facts(LEAD, NOW)),
                "answers-of-another-matrix");
        Trial.invalid(
                given.when(new AssessRisk(OPERATION, ID, PARLOUR, "none", answers("DOGS")), facts(LEAD, NOW)),
                "unknown-matrix");
    }

    @Test
    void RSK_01_a_new_survey_opens_an_assessment_again_and_only_one_that_stands() {
        RiskReopened reopened = new RiskReopened(OPERATION, PARLOUR, "The site was surveyed again.");
        SurveySite survey = new SurveySite(OPERATION, PARLOUR, SurveySiteTest.survey(0));
        given(opened(), parlour()).when(survey, facts(LEAD, NOW)).expectEvents(SURVEYED);
        given(opened(), parlour(), low()).when(survey, facts(LEAD, NOW)).expectEvents(SURVEYED, reopened);
        given(opened(), parlour(), low(), reopened)
                .when(survey, facts(LEAD, NOW))
                .expectEvents(SURVEYED);
    }

    @Test
    void RSK_01_an_entry_that_was_not_assessed_opens_it_again_and_one_that_was_does_not() {
        given(opened(), parlour(), low())
                .when(raid(Entry.EXIGENT), facts(LEAD, NOW))
                .expectEvents(
                        scheduled(Entry.EXIGENT),
                        new RiskReopened(OPERATION, PARLOUR, "Officers are now to enter by EXIGENT."));
        given(opened(), parlour(), low())
                .when(raid(Entry.CONSENT), facts(LEAD, NOW))
                .expectEvents(scheduled(Entry.CONSENT));
    }

    @Test
    void RSK_01_a_site_lacks_an_assessment_until_there_is_one_and_again_when_it_is_open() {
        Risks risks = new Risks();
        assertThat(lacks(risks)).singleElement().asString().startsWith("Assess the risk of Parlour.");
        risks.evolve(low());
        assertThat(lacks(risks)).isEmpty();
        risks.evolve(new RiskReopened(OPERATION, PARLOUR, "Survey"));
        assertThat(lacks(risks)).singleElement().asString().contains("again");
        risks.evolve(low());
        assertThat(lacks(risks)).isEmpty();
    }

    @Test
    void RSK_03_a_site_lacks_the_people_that_its_band_asks_for() {
        Risks risks = new Risks();
        risks.evolve(assessed(GRAVE, 25, "TACTICAL_TEAM", List.of(), AssignmentRole.COMMANDER));
        assertThat(lacks(risks)).hasSize(3);
        assertThat(lacks(
                        risks,
                        serving(1, AssignmentRole.ENTRY_TEAM_LEADER),
                        serving(2, AssignmentRole.ENTRY_TEAM),
                        serving(4, AssignmentRole.MEDIC)))
                .singleElement()
                .asString()
                .contains("2 ENTRY_TEAM, there are 1");
        assertThat(lacks(
                        risks,
                        serving(1, AssignmentRole.ENTRY_TEAM_LEADER),
                        serving(2, AssignmentRole.ENTRY_TEAM),
                        serving(3, AssignmentRole.ENTRY_TEAM),
                        serving(4, AssignmentRole.MEDIC)))
                .isEmpty();
        assertThat(risks.approvers()).containsExactly(AssignmentRole.COMMANDER);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void RSK_04_a_score_made_again_from_the_stored_answers_is_the_stored_score(long seed) {
        for (OperationEvent event : RandomHistory.of(seed).events()) {
            if (event instanceof RiskAssessed assessed) {
                RiskMatrix matrix = PACKS.risk().matrix(assessed.matrix());
                assertThat(matrix.score(assessed.answers())).isEqualTo(assessed.score());
                assertThat(matrix.band(assessed.answers()).code()).isEqualTo(assessed.band());
            }
        }
    }

    private static List<String> lacks(Risks risks, OfficerAssigned... serving) {
        Assignments assignments = new Assignments(new Fitness(new Charter()));
        List.of(serving).forEach(assignments::evolve);
        return risks.lacks(parlour(), assignments, PACKS.risk());
    }

    private static OfficerAssigned serving(int number, AssignmentRole role) {
        Window morning = window("2026-03-05T08:00", "2026-03-05T12:00");
        return new OfficerAssigned(
                OPERATION,
                new AssignmentId(SafeHarbor.id(60 + number)),
                new OfficerId(SafeHarbor.id(70 + number)),
                SafeHarbor.SHERIFF,
                "Somebody",
                null,
                role,
                morning,
                morning,
                null);
    }

    private static RiskAssessed low() {
        return assessed("DOGS", 1, "LOW", List.of(), AssignmentRole.OPERATIONS_SUPERVISOR);
    }

    private static RiskAssessed assessed(
            String yes, int score, String band, List<String> resources, AssignmentRole approver) {
        return new RiskAssessed(
                OPERATION,
                ID,
                PARLOUR,
                MATRIX.id(),
                PACKS.risk().version(),
                answers(yes),
                score,
                band,
                resources,
                approver,
                PRESUMED);
    }

    private static AssessRisk assess(SiteId site, String yes) {
        return new AssessRisk(OPERATION, ID, site, null, answers(yes));
    }

    private static Map<String, Boolean> answers(String yes) {
        Map<String, Boolean> answers = new TreeMap<>();
        MATRIX.factors()
                .forEach(factor ->
                        answers.put(factor.code(), List.of(yes.split(" ")).contains(factor.code())));
        return answers;
    }

    private static WarrantException exigency() {
        return new WarrantException(ExceptionKind.EXIGENCY, "Sam Ortega", "A cry for help");
    }

    private static ScheduleRaid raid(Entry entry) {
        return new ScheduleRaid(
                OPERATION,
                RAID,
                PARLOUR,
                window("2026-03-05T10:00", "2026-03-05T11:00"),
                entry,
                null,
                exigency(),
                null);
    }

    private static RaidScheduled scheduled(Entry entry) {
        return new RaidScheduled(
                OPERATION,
                RAID,
                PARLOUR,
                window("2026-03-05T10:00", "2026-03-05T11:00"),
                entry,
                null,
                exigency(),
                null);
    }
}

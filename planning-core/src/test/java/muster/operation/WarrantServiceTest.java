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
import static muster.operation.Served.ENTRY;
import static muster.operation.Served.ISSUED;
import static muster.operation.Served.LEFT;
import static muster.operation.Served.done;
import static muster.operation.Served.executed;
import static muster.operation.Trial.given;

import java.util.List;
import muster.operation.event.Receipt;
import muster.operation.event.TriggerConfirmation;
import muster.operation.event.WarrantKind;
import muster.operation.event.WarrantRequested;
import muster.operation.event.WarrantTriggered;
import muster.shared.OfficerId;
import org.axonframework.test.aggregate.ResultValidator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A search warrant issued in California on Monday 2 March 2026 at 10:00, good through Thursday 12 March, 07:00 to 22:00. */
class WarrantServiceTest {
    @Nested
    class Execution_of_a_warrant {
        @Test
        void WAR_09_time_officer_receipt_inventory_and_both_persons_are_recorded() {
            executed(ISSUED, ENTRY).expectEvents(done(ENTRY, null));
        }

        @ParameterizedTest
        @CsvSource({
            "2026-03-12T21:59, , ",
            "2026-03-13T07:00, WAR-04, executed-too-late",
            "2026-03-05T07:00, , ",
            "2026-03-05T06:59, WAR-05, outside-daytime-hours",
            "2026-03-05T22:00, WAR-05, outside-daytime-hours"
        })
        void WAR_03_WAR_04_WAR_05_it_is_inside_the_clock_and_the_hours_or_refused(
                String wallTime, @Nullable String rule, @Nullable String problem) {
            ResultValidator<Operation> result = executed(ISSUED, at(wallTime));
            if (rule == null || problem == null) {
                result.expectSuccessfulHandlerExecution();
            } else {
                Trial.refused(result, rule, problem);
            }
        }

        @Test
        void WAR_05_at_night_by_leave_of_the_judge() {
            executed(given(opened(), parlour(), requested(), issued(true)), at("2026-03-05T23:00"))
                    .expectSuccessfulHandlerExecution();
        }

        @Test
        void WAR_09_a_copy_and_receipt_are_left_with_somebody_or_somewhere() {
            Trial.refused(executed(ISSUED, ENTRY, new Receipt(false, null), "Kim Doe"), "WAR-09", "receipt-missing");
            executed(ISSUED, ENTRY, new Receipt(false, "On the counter"), "Kim Doe")
                    .expectSuccessfulHandlerExecution();
        }

        @Test
        void WAR_09_the_inventory_has_a_second_person_who_is_another_one() {
            Trial.refused(executed(ISSUED, ENTRY, LEFT, "Det. Sam Ortega"), "WAR-09", "second-person-missing");
        }

        @Test
        void WAR_02_only_an_issued_warrant_is_executed_and_only_once() {
            Trial.refused(executed(given(opened(), parlour(), requested()), ENTRY), "WAR-02", "warrant-not-issued");
            Trial.refused(
                    executed(given(opened(), parlour(), requested(), issued(false), done(ENTRY, null)), ENTRY),
                    "WAR-02",
                    "warrant-not-issued");
        }

        @Test
        void what_cannot_have_been_is_invalid() {
            Trial.invalid(executed(ISSUED, at("2026-03-02T09:59")), "before-what-it-follows");
            Trial.invalid(executed(ISSUED, at("2026-03-14T10:02")), "in-the-future");
            OfficerId nobody = new OfficerId(SafeHarbor.id(99));
            ExecuteWarrant unknown =
                    new ExecuteWarrant(OPERATION, WARRANT, ENTRY, nobody, LEFT, List.of(), "Sam Ortega", "Kim Doe");
            Trial.invalid(ISSUED.when(unknown, facts(LEAD, ENTRY)), "unknown-officer");
        }
    }

    @Nested
    class An_anticipatory_warrant {
        private static final WarrantTriggered CONFIRMED = new WarrantTriggered(
                OPERATION,
                WARRANT,
                new TriggerConfirmation(at("2026-03-05T08:30"), ORTEGA, "Sam Ortega", "The van arrived"));
        private final Object[] waiting = {opened(), parlour(), waiting(), issued(false)};

        @Test
        void WAR_14_is_not_executed_before_its_trigger_was_confirmed() {
            Trial.refused(executed(given(waiting), ENTRY), "WAR-14", "trigger-not-confirmed");
            Trial.refused(
                    executed(given(opened(), parlour(), waiting(), issued(false), CONFIRMED), at("2026-03-05T08:29")),
                    "WAR-14",
                    "trigger-not-confirmed");
            executed(given(opened(), parlour(), waiting(), issued(false), CONFIRMED), at("2026-03-05T08:30"))
                    .expectSuccessfulHandlerExecution();
        }

        @Test
        void WAR_14_a_named_officer_confirms_it_once() {
            confirmed(given(waiting)).expectEvents(CONFIRMED);
            Trial.refused(
                    confirmed(given(opened(), parlour(), waiting(), issued(false), CONFIRMED)),
                    "WAR-14",
                    "no-trigger-to-confirm");
            Trial.refused(confirmed(ISSUED), "WAR-14", "no-trigger-to-confirm");
        }

        private ResultValidator<Operation> confirmed(Trial trial) {
            return trial.when(
                    new ConfirmTrigger(OPERATION, WARRANT, ORTEGA, at("2026-03-05T08:30"), "The van arrived"),
                    facts(LEAD, ENTRY));
        }

        private WarrantRequested waiting() {
            WarrantRequested asked = requested();
            return new WarrantRequested(
                    OPERATION,
                    WARRANT,
                    PARLOUR,
                    WarrantKind.SEARCH,
                    ORTEGA,
                    asked.affiantName(),
                    asked.affiantSubject(),
                    asked.court(),
                    asked.probableCause(),
                    asked.offences(),
                    asked.itemsToSeize(),
                    null,
                    "Arrival of the van",
                    asked.requestedBy(),
                    asked.requestedByName(),
                    asked.requestedAt());
        }
    }
}

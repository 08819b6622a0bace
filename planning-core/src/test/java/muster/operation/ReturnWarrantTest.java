package muster.operation;

import static muster.operation.SafeHarbor.JUDGE;
import static muster.operation.SafeHarbor.LEAD;
import static muster.operation.SafeHarbor.NOW;
import static muster.operation.SafeHarbor.OPERATION;
import static muster.operation.SafeHarbor.WARRANT;
import static muster.operation.SafeHarbor.actor;
import static muster.operation.SafeHarbor.at;
import static muster.operation.SafeHarbor.facts;
import static muster.operation.SafeHarbor.issued;
import static muster.operation.SafeHarbor.opened;
import static muster.operation.SafeHarbor.parlour;
import static muster.operation.SafeHarbor.raid;
import static muster.operation.SafeHarbor.requested;
import static muster.operation.Served.ENTRY;
import static muster.operation.Served.ISSUED;
import static muster.operation.Served.done;
import static muster.operation.Served.executed;
import static muster.operation.Trial.given;

import java.time.Instant;
import java.util.List;
import muster.decision.RuleOverride;
import muster.operation.event.CourtReturn;
import muster.operation.event.WarrantKind;
import muster.operation.event.WarrantReturned;
import muster.operation.event.WarrantWithdrawn;
import muster.shared.Actor;
import org.axonframework.test.aggregate.ResultValidator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What comes after the execution, or instead of it: return, the end of a device's use, withdrawal. */
class ReturnWarrantTest {
    @Nested
    class A_return {
        @Test
        void WAR_09_within_three_days_is_prompt_and_within_ten_warned_of() {
            Trial.warned(filed("2026-03-08T17:00", LEAD));
            Trial.warned(filed("2026-03-09T09:00", LEAD), "WAR-09");
            Trial.warned(filed("2026-03-15T17:00", LEAD), "WAR-09");
        }

        @Test
        void WAR_09_later_only_by_a_supervisors_or_prosecutors_override() {
            RuleOverride reason = new RuleOverride("WAR-09", "The clerk's office was closed");
            Trial.refused(filed("2026-03-16T09:00", LEAD), "WAR-09", "return-overdue");
            Trial.refused(filed("2026-03-16T09:00", LEAD, reason), "WAR-09", "return-overdue");
            Actor supervisor = actor("super-1", "Sue Pell", "supervisor");
            Trial.warned(filed("2026-03-16T09:00", supervisor, reason), "WAR-09");
        }

        @Test
        void WAR_02_only_an_executed_warrant_is_returned_and_once() {
            ReturnWarrant again = new ReturnWarrant(OPERATION, WARRANT, filedAt("2026-03-06T10:00"), List.of());
            Trial.refused(ISSUED.when(again, facts(LEAD, at("2026-03-07T10:00"))), "WAR-02", "warrant-not-executed");
            Trial.refused(
                    given(
                                    opened(),
                                    parlour(),
                                    requested(),
                                    issued(false),
                                    done(ENTRY, null),
                                    new WarrantReturned(OPERATION, WARRANT, filedAt("2026-03-06T09:00")))
                            .when(again, facts(LEAD, at("2026-03-07T10:00"))),
                    "WAR-02",
                    "warrant-not-executed");
        }

        private ResultValidator<Operation> filed(String wallTime, Actor by, RuleOverride... overrides) {
            return given(opened(), parlour(), requested(), issued(false), done(ENTRY, null))
                    .when(
                            new ReturnWarrant(OPERATION, WARRANT, filedAt(wallTime), List.of(overrides)),
                            facts(by, at(wallTime)));
        }
    }

    @Nested
    class A_tracking_warrant {
        private static final Trial TRACKING =
                given(opened(), parlour(), requested(WARRANT, WarrantKind.TRACKING), issued(false));

        @Test
        void WAR_10_is_installed_by_day_within_its_days_and_used_for_thirty_in_california() {
            executed(TRACKING, ENTRY).expectEvents(done(ENTRY, at("2026-04-02T00:00")));
            Trial.refused(executed(TRACKING, at("2026-03-13T07:00")), "WAR-10", "executed-too-late");
            Trial.refused(executed(TRACKING, at("2026-03-05T06:59")), "WAR-10", "outside-daytime-hours");
        }

        @Test
        void WAR_10_a_device_used_for_longer_is_not_returned_as_if_it_were_not() {
            returned("2026-04-02T00:00").expectSuccessfulHandlerExecution();
            Trial.refused(returned("2026-04-02T00:01"), "WAR-10", "device-used-too-long");
            Trial.invalid(returned(null), "use-end-missing");
        }

        private ResultValidator<Operation> returned(@Nullable String useEndedAt) {
            Instant until = at("2026-04-02T00:00");
            CourtReturn filed = new CourtReturn(
                    at("2026-03-06T10:00"), "Superior Court", useEndedAt == null ? null : at(useEndedAt));
            return given(
                            opened(),
                            parlour(),
                            requested(WARRANT, WarrantKind.TRACKING),
                            issued(false),
                            done(ENTRY, until))
                    .when(new ReturnWarrant(OPERATION, WARRANT, filed, List.of()), facts(LEAD, at("2026-03-06T10:00")));
        }
    }

    @Nested
    class A_withdrawal {
        private static final WithdrawWarrant GIVEN_UP = new WithdrawWarrant(OPERATION, WARRANT, "They moved on");
        private static final WarrantWithdrawn GONE = new WarrantWithdrawn(OPERATION, WARRANT, "They moved on");

        @Test
        void WAR_06_warns_of_the_raids_that_rest_on_it() {
            Trial.warned(ISSUED.when(GIVEN_UP, facts(LEAD, NOW)));
            Trial.warned(
                    given(opened(), parlour(), requested(), issued(false), raid("2026-03-05T09:00", "2026-03-05T10:00"))
                            .when(GIVEN_UP, facts(LEAD, NOW)),
                    "WAR-06");
        }

        @Test
        void WAR_06_nothing_is_entered_or_decided_on_it_any_more() {
            Trial withdrawn = given(opened(), parlour(), requested(), issued(false), GONE);
            Trial.refused(executed(withdrawn, ENTRY), "WAR-02", "warrant-not-issued");
            Trial.refused(withdrawn.when(GIVEN_UP, facts(LEAD, NOW)), "WAR-02", "warrant-not-open");
            Trial.refused(
                    given(opened(), parlour(), requested(), GONE)
                            .when(
                                    new ApproveWarrant(
                                            OPERATION, WARRANT, "Hon. R.", NOW, false, false, null, null, null),
                                    facts(JUDGE, NOW)),
                    "WAR-02",
                    "warrant-already-decided");
        }
    }

    private static CourtReturn filedAt(String wallTime) {
        return new CourtReturn(at(wallTime), "Superior Court", null);
    }
}

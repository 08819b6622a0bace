package muster.operation;

import static muster.operation.SafeHarbor.LEAD;
import static muster.operation.SafeHarbor.NOW;
import static muster.operation.SafeHarbor.OPERATION;
import static muster.operation.SafeHarbor.ORTEGA;
import static muster.operation.SafeHarbor.PARLOUR;
import static muster.operation.SafeHarbor.PROSECUTOR;
import static muster.operation.SafeHarbor.WARRANT;
import static muster.operation.SafeHarbor.facts;
import static muster.operation.SafeHarbor.opened;
import static muster.operation.SafeHarbor.parlour;
import static muster.operation.SafeHarbor.requested;
import static muster.operation.Trial.given;

import java.time.LocalDate;
import java.util.List;
import muster.decision.RuleOverride;
import muster.operation.event.Oath;
import muster.operation.event.ProbableCause;
import muster.operation.event.ProbableCauseSource;
import muster.operation.event.RemoteApplication;
import muster.operation.event.RemoteApplication.Means;
import muster.operation.event.WarrantKind;
import muster.shared.Actor;
import org.axonframework.test.aggregate.ResultValidator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What an affidavit must show (WAR-15), and what an order from afar must say (WAR-08). On Monday 2 March 2026. */
class AffidavitTest {
    private static final String TRAFFICKING = "PC 236.1";
    private static final String PIMPING = "PC 266h";

    @Nested
    class The_airtight_gate {
        @Test
        void WAR_15_every_offence_is_shown_by_a_fact() {
            asked(fact(TRAFFICKING, "2026-02-27"), fact(PIMPING, "2026-02-27")).expectSuccessfulHandlerExecution();
            Trial.refused(asked(fact(TRAFFICKING, "2026-02-27")), "WAR-15", "offence-without-facts");
        }

        @Test
        void WAR_15_a_fact_that_names_no_offence_shows_them_all() {
            asked(fact(null, "2026-02-27")).expectSuccessfulHandlerExecution();
        }

        @Test
        void a_fact_that_shows_what_is_not_charged_is_invalid() {
            Trial.invalid(asked(fact(null, "2026-02-27"), fact("PC 187", "2026-02-27")), "unknown-offence");
        }

        @Test
        void WAR_15_a_fact_of_ten_days_is_fresh_and_an_older_one_is_warned_of() {
            Trial.warned(asked(fact(null, "2026-02-20")));
            Trial.warned(asked(fact(null, "2026-02-19")), "WAR-15");
        }

        private ResultValidator<Operation> asked(ProbableCause... facts) {
            RequestWarrant command = new RequestWarrant(
                    OPERATION,
                    WARRANT,
                    PARLOUR,
                    WarrantKind.SEARCH,
                    ORTEGA,
                    "Superior Court",
                    List.of(facts),
                    List.of(TRAFFICKING, PIMPING),
                    List.of("Ledgers"),
                    new Oath(NOW, "Clerk Moss"),
                    null);
            return given(opened(), parlour()).when(command, facts(LEAD, NOW));
        }

        private ProbableCause fact(@Nullable String supports, String observedOn) {
            return new ProbableCause(
                    "Advertisement", ProbableCauseSource.ONLINE, LocalDate.parse(observedOn), supports);
        }
    }

    @Nested
    class An_order_from_afar {
        private static final RuleOverride REASON = new RuleOverride("WAR-08", "The recording follows by noon");

        @Test
        void WAR_08_names_the_sworn_record_and_whether_the_text_was_changed() {
            Trial.warned(ordered(PROSECUTOR, new RemoteApplication(Means.TELEPHONE, "Call 17, 2 March", false)));
            Trial.refused(
                    ordered(PROSECUTOR, new RemoteApplication(Means.TELEPHONE, "Call 17, 2 March", null)),
                    "WAR-08",
                    "sworn-record-missing");
            Trial.refused(
                    ordered(PROSECUTOR, new RemoteApplication(Means.TELEPHONE, null, true)),
                    "WAR-08",
                    "sworn-record-missing");
        }

        @Test
        void WAR_08_a_prosecutor_overrides_it_with_a_reason_and_a_judge_does_not() {
            RemoteApplication bare = new RemoteApplication(Means.TELEPHONE, null, null);
            Trial.warned(ordered(PROSECUTOR, bare, REASON), "WAR-08");
            Trial.refused(ordered(SafeHarbor.JUDGE, bare, REASON), "WAR-08", "sworn-record-missing");
        }

        @Test
        void WAR_08_an_order_given_in_court_needs_neither() {
            Trial.warned(ordered(PROSECUTOR, null));
        }

        private ResultValidator<Operation> ordered(
                Actor by, @Nullable RemoteApplication remote, RuleOverride... overrides) {
            ApproveWarrant command = new ApproveWarrant(
                    OPERATION,
                    WARRANT,
                    "Hon. Ruth Abara",
                    NOW,
                    false,
                    false,
                    null,
                    null,
                    SafeHarbor.PAPER,
                    null,
                    remote,
                    List.of(overrides));
            return given(opened(), parlour(), requested()).when(command, facts(by, NOW));
        }
    }
}

package muster.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import muster.operation.event.AssignmentRole;
import muster.operation.event.OperationEvent;
import muster.operation.event.RaidScheduled;
import muster.operation.event.WarrantApproved;
import muster.operation.event.WarrantRequested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Approvals and warrants, searched exhaustively from three plans: four people with two accounts each in three roles, command that
 * is passed on, and a plan that changes. {@code -Dmuster.depth=<n>} goes deeper.
 */
class SearchTest {
    private static final int DEPTH = Integer.getInteger("muster.depth", 3);

    private static List<OperationEvent> root(String name) {
        return switch (name) {
            case "nothing is asked of a court yet" -> {
                List<OperationEvent> events = new ArrayList<>(joined());
                events.removeIf(event -> event instanceof WarrantRequested
                        || event instanceof WarrantApproved
                        || event instanceof RaidScheduled);
                yield events;
            }
            case "two agencies plan" -> joined();
            case "somebody works undercover" ->
                WholePlan.plus(WholePlan.ready(), WholePlan.task(61, AssignmentRole.UNDERCOVER));
            default -> WholePlan.ready();
        };
    }

    private static List<OperationEvent> joined() {
        List<OperationEvent> events = new ArrayList<>(WholePlan.planned());
        events.add(1, SafeHarbor.invited());
        events.add(WholePlan.task(60, AssignmentRole.PERIMETER, SafeHarbor.POLICE));
        return events;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nothing is asked of a court yet",
                "two agencies plan",
                "somebody works undercover",
                "all is ready"
            })
    void OPS_02_OPS_05_WAR_02_nobody_decides_on_an_own_thing_and_nothing_goes_that_is_not_in_order(String root) {
        Search search = new Search(new Searched(UnaryOperator.identity()), true).from(root(root), DEPTH);
        System.out.println("Search, " + root + ", depth " + DEPTH + ": " + search);
        assertThat(search.wrongs()).isEmpty();
        assertThat(search.states()).isGreaterThan(10);
    }

    /** A search that finds nothing has to be seen to find something. */
    @Test
    void a_second_account_whose_name_does_not_give_it_away_is_found_out() {
        Searched strangers = new Searched(name -> "Nobody " + name.split(" ")[1] + "son");
        assertThat(new Search(strangers, true)
                        .from(root("two agencies plan"), 2)
                        .wrongs())
                .containsKey("approved an own plan");
        assertThat(new Search(strangers, true)
                        .from(root("nothing is asked of a court yet"), 2)
                        .wrongs())
                .containsKey("issued an own warrant");
    }

    @Test
    void a_plan_that_changes_unnoticed_is_found_out() {
        Searched people = new Searched(UnaryOperator.identity());
        assertThat(new Search(people, false).from(root("all is ready"), 2).wrongs())
                .containsKey("went on a plan that had changed");
    }
}

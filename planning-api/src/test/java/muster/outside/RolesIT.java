package muster.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who may do what: every door and every role. "Not yours" is 404, "not your role" is 403, "nobody" is 401. */
@ExtendWith(Running.class)
class RolesIT {
    private final Service muster;
    private final EveryDoor every;

    RolesIT(Service muster) {
        this.muster = muster;
        every = new EveryDoor(muster);
    }

    @TestFactory
    Stream<DynamicTest> each_role_at_each_door() {
        return EveryDoor.may().entrySet().stream()
                .flatMap(row -> row.getValue().entrySet().stream()
                        .map(answer -> DynamicTest.dynamicTest(
                                answer.getKey() + ": " + row.getKey() + " " + answer.getValue(),
                                () -> answer(answer.getKey(), row.getKey(), answer.getValue()))));
    }

    private void answer(String who, String door, int expected) {
        Answer answer = every.doors.knock(door, every.cast.named(who)).expect(expected);
        if (expected >= 400) {
            answer.isProblem();
        }
    }

    @Test
    void no_door_is_forgotten() {
        assertThat(EveryDoor.may().keySet()).containsExactlyInAnyOrderElementsOf(every.doors.names());
        long described = muster.unknown()
                .get("/openapi.json")
                .expect(200)
                .at("/paths")
                .valueStream()
                .flatMap(path -> path.propertyNames().stream())
                .filter(List.of("get", "post", "delete", "put", "patch")::contains)
                .count();
        // A warrant is read in two states.
        assertThat(every.doors.names().size()).isEqualTo(described + 1);
    }

    @Test
    void who_is_turned_away_leaves_no_trace_in_the_ledger() {
        long head = muster.ledgerHead();
        every.cast
                .named("supervisor")
                .post(every.plan.path() + "/sites", Bodies.site())
                .expect(403);
        every.cast
                .named("watch")
                .post(every.plan.path() + "/sites", Bodies.site())
                .expect(404);
        every.cast
                .named("no token")
                .post(every.plan.path() + "/sites", Bodies.site())
                .expect(401);
        assertThat(muster.ledgerHead()).isEqualTo(head);
    }
}

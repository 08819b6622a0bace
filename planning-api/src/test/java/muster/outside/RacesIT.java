package muster.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Rule STF-04 when two leads ask in the same moment. {@code muster.races}: how often, 200 unless told. */
@ExtendWith(Running.class)
class RacesIT {
    private static final int RACES = Integer.getInteger("muster.races", 200);

    /** Hours from race to race, so that whoever wins them all still rests enough (rule STF-05). */
    private static final long APART = 8;

    private final Service muster;
    private final TaskForce force;

    RacesIT(Service muster) {
        this.muster = muster;
        force = TaskForce.enrolled(muster);
    }

    @Test
    void STF_04_of_two_requests_for_one_officer_exactly_one_wins_each_time() throws Exception {
        Plan one = force.open(longLasting());
        Plan other = force.open(longLasting());
        Instant begin = Bodies.now().plus(Duration.ofDays(1));
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            for (int race = 0; race < RACES; race++) {
                Instant start = begin.plus(Duration.ofHours(APART * race));
                Body task = Bodies.task(force.officer(), Body.of("start", start, "end", start.plusSeconds(900)));
                List<Future<Answer>> asked = both.invokeAll(List.of(ask(one, task), ask(other, task)));
                assertOneWon(asked.getFirst().get(), asked.getLast().get());
            }
        }
        assertThat(claimsOf(force.officer())).isEqualTo(RACES);
        assertThat(one.read().at("/assignments").size()
                        + other.read().at("/assignments").size())
                .isEqualTo(RACES);
    }

    private Body longLasting() {
        Instant now = Bodies.now();
        return Bodies.operation(force.lead())
                .with("window", Body.of("start", now, "end", now.plus(Duration.ofHours(APART * (RACES + 10)))));
    }

    private static Callable<Answer> ask(Plan plan, Body task) {
        return () -> plan.post("assignments", task);
    }

    private static void assertOneWon(Answer one, Answer other) {
        Answer winner = one.status() == 201 ? one : other;
        Answer loser = winner == one ? other : one;
        winner.expect(201);
        loser.expectProblem(409, "officer-unavailable", "STF-04");
    }

    private long claimsOf(String officer) {
        return muster.database()
                .sql("SELECT count(*) FROM ledger.claims WHERE kind = 'officer-time' AND key = ?")
                .param(officer)
                .query(Long.class)
                .single();
    }
}

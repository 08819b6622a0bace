package muster.ledger.store;

import static muster.ledger.store.Plans.AFTERNOON;
import static muster.ledger.store.Plans.MIDDAY;
import static muster.ledger.store.Plans.MORNING;
import static muster.ledger.store.Plans.anAssignment;
import static muster.ledger.store.Plans.anOfficer;
import static muster.ledger.store.Plans.anOperation;
import static muster.ledger.store.Plans.assigning;
import static muster.ledger.store.Plans.moving;
import static muster.ledger.store.Plans.opening;
import static muster.ledger.store.Plans.releasing;
import static muster.ledger.store.Plans.stream;
import static muster.ledger.store.Plans.time;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import muster.ledger.Claim;
import muster.ledger.Claims;
import muster.ledger.Recorded;
import muster.shared.AssignmentId;
import muster.shared.OfficerId;
import muster.shared.OperationId;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class ClaimTest {
    @AutoClose
    private static final TestDatabase DATABASE = new TestDatabase();

    private final EventCodec codec = new EventCodec();
    private final Sealer sealer = new Sealer(() -> new byte[32]);
    private final Ledger ledger = new Ledger(DATABASE.service(), codec);
    private final Ledger otherNode = new Ledger(DATABASE.service(), codec);
    private final OperationId operation = anOperation();
    private final OperationId otherOperation = anOperation();
    private final OfficerId officer = anOfficer();
    private final AssignmentId first = anAssignment();
    private final AssignmentId second = anAssignment();

    @Test
    void an_officers_time_is_not_given_twice() {
        append(assigning(operation, first, officer, MORNING));
        assertThatExceptionOfType(ClaimTaken.class)
                .isThrownBy(() -> append(assigning(otherOperation, second, officer, MIDDAY)))
                .satisfies(taken -> {
                    assertThat(taken.ids()).containsExactly(second.value());
                    assertThat(taken.claims()).containsExactly(time(officer, MIDDAY, second));
                });
        assertThat(ledger.stream(stream(otherOperation))).isEmpty();
    }

    @Test
    void the_caller_learns_all_of_its_claims_that_failed_and_only_those() {
        OfficerId free = anOfficer();
        OfficerId busy = anOfficer();
        append(assigning(operation, first, officer, MORNING), assigning(operation, anAssignment(), busy, MORNING));
        AssignmentId third = anAssignment();
        assertThatExceptionOfType(ClaimTaken.class)
                .isThrownBy(() -> append(
                        assigning(otherOperation, second, officer, MIDDAY),
                        assigning(otherOperation, anAssignment(), free, MIDDAY),
                        assigning(otherOperation, third, busy, MIDDAY)))
                .satisfies(taken -> assertThat(taken.ids()).containsExactly(second.value(), third.value()));
        append(assigning(otherOperation, anAssignment(), free, MIDDAY));
    }

    @Test
    void one_window_may_begin_when_the_other_ends() {
        append(assigning(operation, first, officer, MORNING));
        append(assigning(otherOperation, second, officer, AFTERNOON));
        assertThat(ledger.claimed(Claim.OFFICER_TIME, stream(operation)))
                .extracting(Claim::key, Claim::during, Claim::id)
                .containsExactly(tuple(officer.toString(), MORNING, first.value()));
    }

    @Test
    void what_is_only_imagined_is_read_held_and_claimed_after_what_was_stored() {
        append(assigning(operation, first, officer, MORNING));
        OfficerId partner = anOfficer();
        String stream = stream(operation);
        Streams imagined = new Streams(
                ledger,
                List.of(
                        Recorded.onPaper(
                                0, stream, releasing(operation, first, officer).event(), Instant.EPOCH),
                        Recorded.onPaper(
                                1,
                                stream,
                                assigning(operation, second, partner, AFTERNOON).event(),
                                Instant.EPOCH)));
        assertThat(Streams.of(ledger).stream(stream)).isEqualTo(ledger.stream(stream));
        assertThat(imagined.stream(stream)).extracting(Recorded::wasStored).endsWith(true, false, false);
        assertThat(imagined.stream(stream(otherOperation))).isEqualTo(ledger.stream(stream(otherOperation)));
        assertThat(Streams.of(ledger).claimed(Claim.OFFICER_TIME, stream)).containsExactly(officer.toString());
        assertThat(imagined.claimed(Claim.OFFICER_TIME, stream)).containsExactly(partner.toString());
        assertThat(imagined.held(Claim.OFFICER_TIME, officer.toString(), MORNING))
                .isEmpty();
        assertThat(imagined.held(Claim.OFFICER_TIME, partner.toString(), MIDDAY))
                .extracting(Claim::id)
                .containsExactly(second.value());
        assertThat(imagined.held(Claim.OFFICER_TIME, partner.toString(), MORNING))
                .isEmpty();
    }

    @Test
    void a_release_frees_the_time_and_only_that_of_its_assignment() {
        append(assigning(operation, first, officer, MORNING), assigning(operation, second, officer, AFTERNOON));
        append(releasing(operation, first, officer));
        append(assigning(otherOperation, anAssignment(), officer, MORNING));
        assertTaken(assigning(otherOperation, anAssignment(), officer, AFTERNOON));
    }

    @Test
    void a_move_gives_the_old_time_back_before_it_takes_the_new() {
        append(assigning(operation, first, officer, MORNING));
        append(moving(operation, first, officer, MIDDAY));
        append(assigning(
                otherOperation, second, officer, Plans.window("2026-03-14T08:00:00Z", "2026-03-14T11:00:00Z")));
        assertTaken(moving(operation, first, officer, MORNING));
        assertTaken(assigning(otherOperation, anAssignment(), officer, MIDDAY));
    }

    @Test
    void two_officers_may_change_places_in_one_append() {
        OfficerId partner = anOfficer();
        append(assigning(operation, first, officer, MORNING), assigning(operation, second, partner, MORNING));
        append(moving(operation, first, partner, MORNING), moving(operation, second, officer, MORNING));
    }

    @Test
    void one_append_cannot_take_the_same_time_twice_but_may_take_back_what_it_took() {
        assertTaken(assigning(operation, first, officer, MORNING), assigning(operation, second, officer, MIDDAY));
        append(assigning(operation, first, officer, MORNING), releasing(operation, first, officer));
        append(assigning(operation, second, officer, MIDDAY));
    }

    @Test
    void a_code_name_is_taken_for_good_whatever_its_case() {
        append(opening(operation, "Silent Tide"));
        assertTaken(opening(otherOperation, "silent TIDE"));
    }

    @Test
    void callers_of_one_group_see_the_claims_of_those_before_them() {
        GroupWriter writer =
                new GroupWriter(DATABASE.service(), new Settlement(DATABASE.service(), Duration.ofSeconds(10)));
        List<Supplier<Appended>> answers = writer.write(List.of(
                draft(assigning(operation, first, officer, MORNING)),
                draft(assigning(otherOperation, second, officer, MIDDAY)),
                draft(releasing(operation, first, officer)),
                draft(assigning(otherOperation, second, officer, MIDDAY))));
        assertThatCode(answers.get(0)::get).doesNotThrowAnyException();
        assertThatExceptionOfType(ClaimTaken.class)
                .isThrownBy(() -> answers.get(1).get());
        assertThatCode(answers.get(3)::get).doesNotThrowAnyException();
    }

    @Test
    void a_dry_run_asks_without_taking() {
        append(assigning(operation, first, officer, MORNING));
        List<Claim> wanted = List.of(time(officer, MIDDAY, second));
        assertThat(ledger.conflicts(wanted, List.of())).containsExactly(second.value());
        assertThat(ledger.conflicts(wanted, List.of(first.value()))).isEmpty();
        assertThat(ledger.conflicts(List.of(), List.of())).isEmpty();
        Claims changingPlaces = Append.of(
                        releasing(operation, first, officer), assigning(operation, second, officer, MIDDAY))
                .claims();
        assertThat(ledger.conflicts(changingPlaces.taken(), changingPlaces.released()))
                .isEmpty();
        assertTaken(assigning(otherOperation, second, officer, MIDDAY));
    }

    @RepeatedTest(50)
    void when_two_nodes_race_for_an_officer_exactly_one_wins() throws Exception {
        AtomicInteger refused = new AtomicInteger();
        Together.all(2, node -> {
            try {
                return (node == 0 ? ledger : otherNode)
                        .append(Append.of(assigning(anOperation(), anAssignment(), officer, MORNING)));
            } catch (ClaimTaken e) {
                return refused.incrementAndGet();
            }
        });
        assertThat(refused).hasValue(1);
    }

    private void append(NewEvent... events) {
        ledger.append(Append.of(events));
    }

    private void assertTaken(NewEvent... events) {
        assertThatExceptionOfType(ClaimTaken.class).isThrownBy(() -> append(events));
    }

    private Draft draft(NewEvent... events) {
        return Draft.of(Append.of(events), codec, sealer);
    }
}

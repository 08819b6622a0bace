package muster.ledger.store;

import static muster.ledger.store.Plans.anOperation;
import static muster.ledger.store.Plans.invitation;
import static muster.ledger.store.Plans.opening;
import static muster.ledger.store.Plans.stream;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import muster.ledger.Recorded;
import muster.shared.OperationId;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class AppendTest {
    @AutoClose
    private static final TestDatabase DATABASE = new TestDatabase();

    private final EventCodec codec = new EventCodec();
    private final Sealer sealer = new Sealer(() -> new byte[32]);
    private final Ledger ledger = new Ledger(DATABASE.service(), codec);
    private final Ledger otherNode = new Ledger(DATABASE.service(), codec);
    private final OperationId operation = anOperation();

    @Test
    void what_was_appended_is_read_back_as_it_was() {
        Head before = ledger.head();
        NewEvent opened = opening(operation, "Lantern");
        Appended appended = ledger.append(Append.of(opened, invitation(operation, 1L)));

        assertThat(appended.firstPosition()).isEqualTo(before.position() + 1);
        assertThat(appended.lastPosition()).isEqualTo(before.position() + 2);
        assertThat(appended.lastVersion()).isEqualTo(1);
        Recorded first = ledger.at(appended.firstPosition()).orElseThrow();
        assertThat(first)
                .isEqualTo(new Recorded(
                        appended.firstPosition(),
                        stream(operation),
                        0,
                        opened.eventId(),
                        appended.recordedAt(),
                        opened.event(),
                        opened.metadata()));
        assertThat(ledger.stream(stream(operation), 1)).hasSize(1);
        assertThat(ledger.version(stream(operation))).contains(1L);
        assertThat(ledger.head()).isEqualTo(new Head(appended.lastPosition(), appended.recordedAt()));
    }

    @Test
    void positions_are_gapless_and_in_commit_order_under_16_threads_on_two_nodes() throws Exception {
        long before = ledger.head().position();
        List<Appended> appended = Together.all(
                        16,
                        thread -> IntStream.range(0, 40)
                                .mapToObj(_ -> (thread % 2 == 0 ? ledger : otherNode)
                                        .append(Append.of(invitation(anOperation()))))
                                .toList())
                .stream()
                .flatMap(List::stream)
                .toList();

        List<Recorded> log = ledger.after(before, 1000);
        assertThat(log)
                .extracting(Recorded::position)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(before + 1, before + 640).boxed().toList());
        assertThat(appended.stream().map(Appended::firstPosition).collect(Collectors.toSet()))
                .hasSize(640);
        assertThat(log).extracting(Recorded::recordedAt).isSorted();
    }

    @Test
    void a_caller_is_answered_only_after_its_events_can_be_read() throws Exception {
        Together.all(8, _ -> {
            for (int i = 0; i < 20; i++) {
                Appended mine = ledger.append(Append.of(invitation(anOperation())));
                assertThat(ledger.at(mine.lastPosition())).isPresent();
                assertThat(ledger.head().position()).isGreaterThanOrEqualTo(mine.lastPosition());
            }
            return true;
        });
    }

    @Test
    void a_stream_that_is_not_at_the_expected_version_is_a_concurrency_exception() {
        ledger.append(Append.of(opening(operation, "Juniper")));
        assertThatThrownBy(() -> ledger.append(Append.of(invitation(operation, 0L))))
                .isInstanceOf(VersionConflict.class)
                .isInstanceOf(ConcurrencyException.class);
        assertThatThrownBy(() -> ledger.append(Append.of(invitation(operation, 2L))))
                .isInstanceOf(VersionConflict.class);
        assertThat(ledger.stream(stream(operation))).hasSize(1);
    }

    @Test
    void a_stream_without_a_kind_is_refused() {
        assertThatThrownBy(() -> Plans.event("", 0L, Plans.invited(operation)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_refused_caller_of_a_group_leaves_nothing_and_the_others_go_through() {
        OperationId other = anOperation();
        OperationId third = anOperation();
        long before = ledger.head().position();
        List<Supplier<Appended>> answers = writer().write(List.of(
                draft(opening(operation, "Marigold")),
                draft(invitation(third), invitation(operation, 0L), invitation(other, 0L)),
                draft(invitation(operation, 1L))));

        assertThat(answers.get(0).get().lastPosition()).isEqualTo(before + 1);
        assertThatThrownBy(() -> answers.get(1).get()).isInstanceOf(VersionConflict.class);
        assertThat(answers.get(2).get().firstPosition()).isEqualTo(before + 2);
        assertThat(ledger.stream(stream(operation))).hasSize(2);
        assertThat(ledger.version(stream(other))).isEmpty();
        assertThat(ledger.version(stream(third))).isEmpty();
    }

    @Test
    void those_behind_a_refused_first_caller_are_recorded_as_they_came() {
        OperationId other = anOperation();
        NewEvent opened = opening(other, "Sorrel");
        NewEvent followed = invitation(other, 1L);
        List<Supplier<Appended>> answers = writer().write(List.of(
                draft(invitation(operation, 7L), invitation(operation, 8L)), draft(opened), draft(followed)));

        assertThatThrownBy(() -> answers.getFirst().get()).isInstanceOf(VersionConflict.class);
        assertThat(answers.get(2).get().lastVersion()).isEqualTo(1);
        assertThat(ledger.version(stream(operation))).isEmpty();
        assertThat(ledger.stream(stream(other)))
                .extracting(Recorded::version, Recorded::eventId, Recorded::event)
                .containsExactly(
                        tuple(0L, opened.eventId(), opened.event()), tuple(1L, followed.eventId(), followed.event()));
    }

    @Test
    void when_a_guard_refuses_a_group_its_callers_are_written_one_by_one() {
        NewEvent event = invitation(operation);
        List<Supplier<Appended>> answers =
                writer().write(List.of(draft(event), draft(event), draft(invitation(operation))));

        assertThat(answers.get(0).get().lastVersion()).isZero();
        assertThatThrownBy(() -> answers.get(1).get()).isInstanceOf(LedgerUnavailable.class);
        assertThat(answers.get(2).get().lastVersion()).isEqualTo(1);
    }

    @Test
    void the_position_of_a_moment_is_the_last_one_recorded_until_then() {
        Appended first = ledger.append(Append.of(invitation(operation)));
        Appended second = ledger.append(Append.of(invitation(operation)));

        assertThat(ledger.positionAt(first.recordedAt())).isEqualTo(first.lastPosition());
        assertThat(ledger.positionAt(second.recordedAt().plus(Duration.ofDays(1))))
                .isEqualTo(second.lastPosition());
        assertThat(ledger.positionAt(first.recordedAt().minusNanos(1000))).isEqualTo(first.firstPosition() - 1);
    }

    @Test
    void several_streams_are_read_as_one_in_the_logs_order() {
        OperationId other = anOperation();
        ledger.append(Append.of(invitation(operation), invitation(other), invitation(operation)));
        assertThat(ledger.streamsOf(List.of(stream(other), stream(operation))))
                .extracting(Recorded::stream)
                .containsExactly(stream(operation), stream(other), stream(operation));
    }

    private GroupWriter writer() {
        return new GroupWriter(DATABASE.service(), new Settlement(DATABASE.service(), Duration.ofSeconds(10)));
    }

    private Draft draft(NewEvent... events) {
        return Draft.of(Append.of(events), codec, sealer);
    }
}

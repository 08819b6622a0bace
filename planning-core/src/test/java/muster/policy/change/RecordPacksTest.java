package muster.policy.change;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import muster.decision.Facts;
import muster.policy.CarriedPacks;
import muster.policy.PolicyPacks;
import muster.policy.event.PackOnRecord;
import muster.policy.event.PacksChanged;
import muster.shared.Actor;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A change of the packs is itself an event, and only a change is. */
class RecordPacksTest {
    private static final PackOnRecord OLD = pack("US-ZZ@2013-01-01", null, "aa");
    private static final PackOnRecord CLOSED = pack("US-ZZ@2013-01-01", "2026-03-01", "bb");
    private static final PackOnRecord NEW = pack("US-ZZ@2026-03-02", null, "cc");
    private static final PackOnRecord HOUSE = pack("muster@2026-01-01", null, "dd");

    @Test
    void INF_07_at_the_first_start_every_pack_comes() {
        starting(List.of(), OLD, HOUSE).expectEvents(change(List.of(OLD, HOUSE), List.of(), List.of()));
    }

    @Test
    void INF_07_a_start_with_the_same_packs_in_any_order_records_nothing() {
        starting(List.of(change(List.of(OLD, HOUSE), List.of(), List.of())), HOUSE, OLD)
                .expectNoEvents();
    }

    @Test
    void INF_07_what_came_what_changed_and_what_went_is_told_in_one_event() {
        starting(List.of(change(List.of(OLD, HOUSE), List.of(), List.of())), CLOSED, NEW)
                .expectEvents(change(List.of(NEW), List.of(CLOSED), List.of(HOUSE)));
    }

    @Test
    void INF_07_another_text_under_the_same_version_is_a_change() {
        PackOnRecord retold = pack("muster@2026-01-01", null, "ee");
        starting(List.of(change(List.of(OLD, HOUSE), List.of(), List.of())), OLD, retold)
                .expectEvents(change(List.of(), List.of(retold), List.of()));
    }

    @Test
    void INF_07_what_is_compared_with_is_what_was_recorded_last() {
        List<PacksChanged> history = List.of(
                change(List.of(OLD, HOUSE), List.of(), List.of()),
                change(List.of(NEW), List.of(CLOSED), List.of(HOUSE)));
        starting(history, CLOSED, NEW).expectNoEvents();
        starting(history, OLD, NEW, HOUSE).expectEvents(change(List.of(HOUSE), List.of(OLD), List.of()));
    }

    @Test
    void all_that_the_program_carries_can_be_recorded() {
        List<PackOnRecord> carried = CarriedPacks.read();
        starting(List.of(change(carried, List.of(), List.of())), carried.toArray(PackOnRecord[]::new))
                .expectNoEvents();
    }

    private static ResultValidator<PacksOnRecord> starting(List<PacksChanged> before, PackOnRecord... carried) {
        AggregateTestFixture<PacksOnRecord> fixture = new AggregateTestFixture<>(PacksOnRecord.class);
        fixture.registerInjectableResource(new Facts(
                Instant.parse("2026-03-02T18:00:00Z"),
                new Actor("system:start", "Start of the service", null, Set.of()),
                Map.of(),
                Map.of(),
                Map.of(),
                PolicyPacks.load()));
        return fixture.given(before).when(new RecordPacks(Stream.of(carried).toList()));
    }

    private static PacksChanged change(List<PackOnRecord> came, List<PackOnRecord> changed, List<PackOnRecord> gone) {
        return new PacksChanged(came, changed, gone);
    }

    private static PackOnRecord pack(String version, @Nullable String until, String digest) {
        return new PackOnRecord(
                version,
                LocalDate.parse(version.substring(version.indexOf('@') + 1)),
                until == null ? null : LocalDate.parse(until),
                List.of("House Code 1"),
                digest.repeat(32));
    }
}

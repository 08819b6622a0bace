package muster.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import muster.agency.event.AgencyEvent;
import muster.decision.AgencyOnFile;
import muster.decision.OfficerOnFile;
import muster.ledger.Moment;
import muster.ledger.Recorded;
import muster.ledger.store.Ledger;
import muster.ledger.store.Progress;
import muster.officer.event.OfficerEvent;
import muster.operation.view.OperationPlan;
import muster.operation.view.Operations;
import muster.shared.OperationId;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Live, replayed and as of a moment are the same fold over a different stretch of the same log. */
class ReplayIT {
    private final Kernel kernel = Kernel.started();
    private final Played played = Played.once();
    private final Chance chance = new Chance(Played.SEED);

    @Test
    void every_plan_replayed_from_its_stream_is_the_row_that_serves() {
        Map<String, String> replayed = new TreeMap<>();
        played.operations()
                .forEach((stream, events) ->
                        replayed.put(stream, text(OperationPlan.after(kernel.part(Ledger.class).stream(stream)))));
        Map<String, String> rows = rows("select 'operation/' || id, plan from views.operation_plan");
        assertThat(rows).isNotEmpty().isEqualTo(replayed);
    }

    @Test
    void every_agency_and_person_replayed_is_the_row_that_serves() {
        assertThat(rows("select 'agency/' || id, agency from views.agency"))
                .isEqualTo(replayed(AgencyEvent.class, AgencyOnFile::fold));
        assertThat(rows("select 'officer/' || id, officer from views.officer"))
                .isEqualTo(replayed(OfficerEvent.class, OfficerOnFile::fold));
    }

    @Test
    void what_a_reader_saw_at_a_version_is_the_fold_up_to_it() {
        Map<String, List<Recorded>> operations = played.operations();
        assertThat(played.witness().plans()).isNotEmpty().allSatisfy(seen -> {
            List<Recorded> until = operations.get("operation/" + seen.operation()).stream()
                    .limit(seen.version() + 1)
                    .toList();
            assertThat(seen.plan()).isEqualTo(text(OperationPlan.after(until)));
        });
    }

    @Test
    void the_plan_at_every_version_and_position_and_recorded_time_is_the_fold_of_its_prefix() {
        played.operations().forEach((stream, events) -> {
            List<String> prefixes = prefixes(events);
            for (int last = 0; last < events.size(); last++) {
                Recorded event = events.get(last);
                assertThat(at(stream, new Moment(null, event.version(), null))).isEqualTo(prefixes.get(last));
                assertThat(at(stream, new Moment(null, null, event.position()))).isEqualTo(prefixes.get(last));
                assertThat(at(stream, new Moment(event.recordedAt(), null, null)))
                        .isEqualTo(until(event.recordedAt(), events, prefixes));
            }
        });
    }

    @Test
    void the_plan_at_any_instant_and_position_is_the_fold_of_what_was_recorded_until_then() {
        played.operations().forEach((stream, events) -> {
            List<String> prefixes = prefixes(events);
            Recorded any = chance.of(played.log());
            Instant asOf = any.recordedAt().plusNanos(1_000L * chance.between(-1, 1));
            assertThat(at(stream, new Moment(asOf, null, null))).isEqualTo(until(asOf, events, prefixes));
            long before = events.stream()
                    .filter(event -> event.position() <= any.position())
                    .count();
            assertThat(at(stream, new Moment(null, null, any.position())))
                    .isEqualTo(before == 0 ? null : prefixes.get((int) before - 1));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"operation-plan", "agency", "officer"})
    void a_view_that_is_reset_comes_to_the_same_rows(String view) {
        String rows = "select id::text, t::text from views." + view.replace('-', '_') + " t";
        Map<String, String> before = rows(rows);
        PooledStreamingEventProcessor processor = kernel.processor(view);
        processor.shutDown();
        processor.resetTokens();
        assertThat(rows(rows)).isEmpty();
        processor.start();
        awaitHead(processor);
        assertThat(rows(rows)).isNotEmpty().isEqualTo(before);
    }

    @Test
    void the_agencies_numbers_are_never_given_again_by_a_reset() {
        PooledStreamingEventProcessor processor = kernel.processor("agency-models");
        processor.shutDown();
        assertThatThrownBy(processor::resetTokens).isInstanceOf(RuntimeException.class);
        processor.start();
    }

    private void awaitHead(PooledStreamingEventProcessor processor) {
        long head = kernel.part(Ledger.class).head().position();
        await().atMost(Duration.ofMinutes(2))
                .until(() -> processor.processingStatus().values().stream()
                        .anyMatch(segment -> segment.getCurrentPosition().orElse(0) == head));
        assertThat(kernel.part(Progress.class).all())
                .containsValue(head)
                .allSatisfy((view, position) -> assertThat(position).as(view).isEqualTo(head));
    }

    private String at(String stream, Moment moment) {
        OperationId id = OperationId.of(stream.substring("operation/".length()));
        return kernel.part(Operations.class).at(id, moment).map(this::text).orElse(null);
    }

    private List<String> prefixes(List<Recorded> events) {
        List<String> prefixes = new ArrayList<>();
        OperationPlan plan = null;
        for (Recorded event : events) {
            plan = OperationPlan.fold(plan, event);
            prefixes.add(text(plan));
        }
        return prefixes;
    }

    private static String until(Instant asOf, List<Recorded> events, List<String> prefixes) {
        String plan = null;
        for (int i = 0; i < events.size() && !events.get(i).recordedAt().isAfter(asOf); i++) {
            plan = prefixes.get(i);
        }
        return plan;
    }

    private <T> Map<String, String> replayed(Class<?> events, BiFunction<T, Recorded, T> fold) {
        Map<String, T> onFile = new HashMap<>();
        played.log().stream()
                .filter(recorded -> events.isInstance(recorded.event()))
                .forEach(
                        recorded -> onFile.put(recorded.stream(), fold.apply(onFile.get(recorded.stream()), recorded)));
        Map<String, String> text = new TreeMap<>();
        onFile.forEach((stream, view) -> text.put(stream, text(view)));
        return text;
    }

    private Map<String, String> rows(String sql) {
        Map<String, String> rows = new TreeMap<>();
        kernel.owner()
                .sql(sql)
                .query((row, n) -> Map.entry(row.getString(1), row.getString(2)))
                .list()
                .forEach(row -> rows.put(row.getKey(), row.getValue()));
        return rows;
    }

    private String text(Object view) {
        return kernel.json().writeValueAsString(view);
    }
}

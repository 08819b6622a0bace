package muster.ledger.proof;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class LogVerifierTest {
    private final Book book = book();
    private final List<StoredEvent> log = StoredLog.of(book);

    /** 200 events of 17 streams; heads are recorded again and again. */
    private static Book book() {
        Book book = new Book();
        while (book.rows.size() < 200) {
            int n = book.rows.size();
            if (n % 40 == 39) {
                book.recordHeads(n - 3);
            } else {
                book.act("operation/" + n * 7 % 17, "raid-scheduled", "u" + n % 3, "Somebody");
            }
        }
        return book;
    }

    @Test
    void an_honest_log_has_no_damage_and_the_roots_of_its_checkpoints() {
        List<Long> sizes = LongStream.rangeClosed(0, 200).boxed().toList();
        LogReport report = LogVerifier.verify(log.iterator(), sizes);
        assertThat(report.damages()).isEmpty();
        assertThat(report.size()).isEqualTo(200);
        assertThat(report.root()).isEqualTo(book.tree().root());
        report.roots()
                .forEach((size, root) -> assertThat(root)
                        .isEqualTo(book.tree().first(size.intValue()).root()));
        assertThat(report.roots()).hasSize(201);
        assertThat(report.headsRecorded()).isEqualTo(5);
        assertThat(report.headsCompared()).isEqualTo(5);
        assertThat(report.headsMap().root())
                .isEqualTo(HeadsMap.of(book.heads.values()).root());
    }

    @Test
    void every_changed_byte_of_every_column_is_found_at_its_position() {
        List<String> missed = new ArrayList<>();
        for (int at = 0; at < log.size(); at++) {
            StoredEvent good = log.get(at);
            for (StoredEvent changed : StoredLog.changed(good, 1 << at % 8)) {
                LogReport report = verifyTo(at, changed);
                if (report.damages().isEmpty() || report.damages().getFirst().position() != good.position()) {
                    missed.add(good.position() + " " + changed + " " + report.damages());
                }
            }
        }
        assertThat(missed).isEmpty();
    }

    /** What stands behind the changed row cannot hide what was found at it. */
    private LogReport verifyTo(int at, StoredEvent changed) {
        LogVerifier verifier = new LogVerifier(List.of());
        log.subList(0, at).forEach(verifier::accept);
        verifier.accept(changed);
        return verifier.finish();
    }

    @Test
    void a_row_that_is_gone_is_named() {
        List<StoredEvent> rows = new ArrayList<>(log);
        rows.remove(56);
        assertThat(first(rows)).hasToString("Position 57: it is missing; position 58 follows");
    }

    @Test
    void a_row_that_was_put_in_is_named() {
        List<StoredEvent> rows = new ArrayList<>(log);
        rows.add(57, log.get(30));
        assertThat(first(rows)).hasToString("Position 58: position 31 stands in its place");
    }

    @Test
    void rows_that_changed_places_are_named() {
        List<StoredEvent> rows = new ArrayList<>(log);
        Collections.swap(rows, 56, 90);
        assertThat(first(rows).position()).isEqualTo(57);
    }

    @Test
    void a_damaged_row_does_not_make_those_behind_it_look_damaged() {
        List<StoredEvent> rows = new ArrayList<>(log);
        rows.set(56, StoredLog.with(log.get(56), "payload", "{}".getBytes(UTF_8)));
        rows.set(70, StoredLog.with(log.get(70), "leaf", Hash.ZERO.bytes()));
        assertThat(LogVerifier.verify(rows.iterator(), List.of()).damages())
                .extracting(LogReport.Damage::position)
                .contains(57L, 71L)
                .allMatch(position -> position == 57
                        || position == 71
                        || log.get((int) (position - 1)).type().equals(HeadsPayload.TYPE));
    }

    @Test
    void a_cut_tail_shows_in_the_root_of_the_last_checkpoint() {
        LogReport report = LogVerifier.verify(log.subList(0, 150).iterator(), List.of(200L));
        assertThat(report.damages()).isEmpty();
        assertThat(report.size()).isEqualTo(150);
        assertThat(report.roots()).isEmpty();
    }

    @Test
    void a_row_rewritten_with_its_leaf_shows_at_the_next_event_of_its_stream_or_in_the_root() {
        for (int at : new int[] {10, 198}) {
            List<StoredEvent> rows = new ArrayList<>(log);
            StoredEvent forged = StoredLog.with(log.get(at), "payload", "{}".getBytes(UTF_8));
            Leaf leaf = Twist.payload(book.rows.get(at).leaf(), Book.digest("{}"));
            rows.set(at, StoredLog.with(forged, "leaf", leaf.hash().bytes()));
            LogReport report = LogVerifier.verify(rows.iterator(), List.of(200L));
            assertThat(report.roots().get(200L)).isNotEqualTo(book.tree().root());
            assertThat(report.damages().isEmpty()).isEqualTo(at == 198);
        }
    }

    @Test
    void heads_that_are_not_those_of_the_events_are_named() {
        Book other = new Book();
        other.act("operation/a", "t", "u1", "Ada").act("operation/b", "t", "u1", "Ada");
        HeadsMap hidden = HeadsMap.of(List.of(other.head("operation/a")));
        other.recordHeads(hidden, 2, leaf -> leaf);
        assertThat(first(StoredLog.of(other)))
                .hasToString("Position 3: the list of streams is not that of the events up to position 2");
        other.recordHeads().recordHeads(hidden, 5, leaf -> leaf);
        LogVerifier all = new LogVerifier(List.of(), true);
        StoredLog.of(other).forEach(all::accept);
        assertThat(all.finish().damages())
                .extracting(LogReport.Damage::position)
                .containsExactly(3L, 5L);
    }

    private static LogReport.Damage first(List<StoredEvent> rows) {
        return LogVerifier.verify(rows.iterator(), List.of()).damages().getFirst();
    }
}

package muster.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import muster.ledger.Recorded;
import org.jspecify.annotations.Nullable;

/** What the callers of a ledger were told became of their appends, and whether it was true. */
final class Told {
    enum Answer {
        RECORDED,
        NOTHING_RECORDED,
        NOT_KNOWN
    }

    private record Entry(
            List<UUID> ids, Answer answer, @Nullable Appended place) {}

    private final Collection<Entry> entries = new ConcurrentLinkedQueue<>();
    private final Map<Answer, LongAdder> counts = new ConcurrentHashMap<>();

    /** Refusals are the caller's own business and are passed on. */
    Answer append(Function<Append, Appended> ledger, NewEvent... events) {
        List<UUID> ids = List.of(events).stream().map(NewEvent::eventId).toList();
        try {
            return noted(new Entry(ids, Answer.RECORDED, ledger.apply(Append.of(events))));
        } catch (LedgerUnavailable e) {
            return noted(new Entry(ids, Answer.NOTHING_RECORDED, null));
        } catch (OutcomeUnknown e) {
            return noted(new Entry(ids, Answer.NOT_KNOWN, null));
        }
    }

    private Answer noted(Entry entry) {
        entries.add(entry);
        counts.computeIfAbsent(entry.answer(), _ -> new LongAdder()).increment();
        return entry.answer();
    }

    long count(Answer answer) {
        return counts.computeIfAbsent(answer, _ -> new LongAdder()).sum();
    }

    /** How many got which answer. */
    @Override
    public String toString() {
        return new TreeMap<>(counts).toString();
    }

    /** Positions and versions without gaps, times that never decrease, and for every caller exactly what it was told. */
    void assertTrueOf(Ledger ledger) {
        Map<UUID, Long> places = new HashMap<>();
        Map<String, Long> versions = new HashMap<>();
        Recorded before = null;
        for (Recorded event : all(ledger)) {
            assertThat(event.position()).isEqualTo(places.size() + 1);
            assertThat(places.put(event.eventId(), event.position())).isNull();
            assertThat(event.version()).isEqualTo(versions.merge(event.stream(), 0L, (last, _) -> last + 1));
            assertThat(before == null || !event.recordedAt().isBefore(before.recordedAt()))
                    .isTrue();
            before = event;
        }
        assertThat(ledger.head().position()).isEqualTo(places.size());
        entries.forEach(entry -> assertTrueOf(places, entry));
    }

    private static void assertTrueOf(Map<UUID, Long> places, Entry entry) {
        List<Long> found = entry.ids().stream()
                .filter(places::containsKey)
                .map(places::get)
                .toList();
        switch (entry.answer()) {
            case RECORDED -> {
                List<Long> answered = new ArrayList<>();
                for (int i = 0; i < entry.ids().size(); i++) {
                    answered.add(entry.place().firstPosition() + i);
                }
                assertThat(found)
                        .as("%s", entry)
                        .isEqualTo(answered)
                        .endsWith(entry.place().lastPosition());
            }
            case NOTHING_RECORDED -> assertThat(found).as("%s", entry).isEmpty();
            case NOT_KNOWN ->
                assertThat(found.size()).as("%s", entry).isIn(0, entry.ids().size());
        }
    }

    static List<Recorded> all(Ledger ledger) {
        List<Recorded> all = new ArrayList<>();
        while (all.addAll(ledger.after(all.size(), 5_000))) {
            continue;
        }
        return all;
    }
}

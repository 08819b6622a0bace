package muster.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import muster.agency.event.AgencyKind;
import muster.deconfliction.event.ConflictOverridden;
import muster.deconfliction.event.OperationDeconflicted;
import muster.deconfliction.event.TargetPurged;
import muster.deconfliction.event.TargetRegistered;
import muster.deconfliction.event.TargetValidated;
import muster.disclosure.Column;
import muster.disclosure.Unseen;
import muster.disclosure.WholeHistory;
import muster.ledger.EventTypes;
import muster.shared.OfOperation;
import org.junit.jupiter.api.Test;

/**
 * Rule INF-02, byte for byte: two services, whose ledgers differ in everything that an agency may not see, answer it the same: items
 * and their numbers, when each came and with which others, pages, frames, headers, errors. {@code -Dmuster.twins} says how many pairs,
 * each of one agency and one operation; {@code -Dmuster.twins.file} keeps how many were the same, and the next run goes on from there.
 */
class TwinsIT {
    private static final int PAIRS = Integer.getInteger("muster.twins", 20);
    private static final long FIRST_SEED = Long.getLong("muster.seed", 20_261_129L);
    /** Pairs in the same two ledgers, so that what one causes could show in what another is answered. */
    private static final int TOGETHER = 125;
    /** From here on there is a reader of every kind, and an event of every kind. */
    private static final int ENOUGH = 300;

    private static final int HANDS = 4;
    /** Nobody is told of them, and random histories of the plan have none yet. */
    private static final Set<Class<?>> OF_THE_WATCH = Set.of(
            OperationDeconflicted.class,
            ConflictOverridden.class,
            TargetRegistered.class,
            TargetValidated.class,
            TargetPurged.class);

    @Test
    void INF_02_an_agency_cannot_tell_two_histories_apart_that_differ_in_what_it_may_not_see() throws Exception {
        long began = System.nanoTime();
        long answers = 0;
        int before = known();
        for (int first = before; first < PAIRS; first += TOGETHER) {
            List<Twin> twins = twins(first, Math.min(PAIRS, first + TOGETHER));
            try (TwinServices services = TwinServices.of(twins)) {
                assertThat(services.other().ledgerHead())
                        .isNotEqualTo(services.one().ledgerHead());
                answers += compare(services, twins);
            }
            keep(first + twins.size());
            System.out.printf(
                    "Twins: %d pairs, %d answers and frames the same since %d, %d s%n",
                    first + twins.size(), answers, before, (System.nanoTime() - began) / 1_000_000_000);
        }
        cover(twins(0, PAIRS));
    }

    private static List<Twin> twins(int first, int end) {
        return LongStream.range(FIRST_SEED + first, FIRST_SEED + end)
                .mapToObj(Twin::of)
                .toList();
    }

    private static long compare(TwinServices services, List<Twin> twins) throws Exception {
        List<TwinQuestions> all = new ArrayList<>();
        for (int n = 0; n < twins.size(); n++) {
            all.add(new TwinQuestions(services, twins.get(n), twins.get((n + 1) % twins.size())));
        }
        try (ExecutorService hands = Executors.newFixedThreadPool(HANDS)) {
            for (Future<List<String>> each : hands.invokeAll(all)) {
                assertThat(each.get()).isEmpty();
            }
        }
        return all.stream().mapToLong(TwinQuestions::asked).sum();
    }

    /** Whom and what the pairs are about. */
    private static void cover(List<Twin> twins) {
        Set<Column> columns = new HashSet<>();
        Set<AgencyKind> readers = new HashSet<>();
        Set<Class<?>> events = new HashSet<>();
        Set<Class<?>> different = new HashSet<>();
        for (Twin twin : twins) {
            columns.add(twin.column());
            readers.add(twin.history().agencies().get(twin.agency()));
            twin.history().events().forEach(event -> events.add(event.getClass()));
            twin.history().events().stream()
                    .filter(event -> Unseen.is(event, twin.column(), twin.agency()))
                    .forEach(event -> different.add(event.getClass()));
        }
        System.out.printf(
                "Twins: as %s, of kinds %s; %d kinds of events, %d of them in which two differed%n",
                columns, readers, events.size(), different.size());
        if (PAIRS >= ENOUGH) {
            // Null is who never took part.
            assertThat(columns).containsAll(WholeHistory.SEATS).containsNull();
            assertThat(readers).containsExactlyInAnyOrder(AgencyKind.values());
            events.addAll(OF_THE_WATCH);
            assertThat(events).isEqualTo(ofOperations());
        } else {
            assertThat(columns).hasSizeGreaterThan(2);
        }
    }

    private static Set<Class<?>> ofOperations() {
        return EventTypes.names().stream()
                .<Class<?>>map(EventTypes::classOf)
                .filter(OfOperation.class::isAssignableFrom)
                .collect(Collectors.toSet());
    }

    private static int known() throws IOException {
        String file = System.getProperty("muster.twins.file");
        return file == null || !Files.exists(Path.of(file))
                ? 0
                : Integer.parseInt(Files.readString(Path.of(file)).strip());
    }

    private static void keep(int pairs) throws IOException {
        String file = System.getProperty("muster.twins.file");
        if (file != null) {
            Files.writeString(Path.of(file), Integer.toString(pairs));
        }
    }
}

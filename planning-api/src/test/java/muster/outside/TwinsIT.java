package muster.outside;

import static muster.outside.TaskForce.API;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import muster.disclosure.Column;
import muster.ledger.store.Append;
import muster.ledger.store.ClaimTaken;
import muster.ledger.store.Ledger;
import muster.ledger.store.NewEvent;
import muster.ledger.store.Progress;
import muster.outside.Twin.Timed;
import muster.shared.OfOperation;
import muster.shared.OperationId;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/**
 * Rule INF-02, byte for byte: two services, whose ledgers differ in everything that an agency may not see, answer it the same: items
 * and their numbers, pages, frames, headers, errors. {@code -Dmuster.twins} says how many pairs, each of one agency and one operation.
 */
class TwinsIT {
    private static final int PAIRS = Integer.getInteger("muster.twins", 20);
    private static final long FIRST_SEED = Long.getLong("muster.seed", 20_261_129L);
    private static final Instant START = Instant.parse("2026-03-01T08:00:00Z");
    private static final Duration STEP = Duration.ofMinutes(10);
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    /** By the clock of the service, which is no part of what happened; every answer has its own. */
    private static final Set<String> OF_THE_MOMENT = Set.of("date", "request-id");

    private final List<Twin> twins =
            LongStream.range(FIRST_SEED, FIRST_SEED + PAIRS).mapToObj(Twin::of).toList();
    private final List<Timed> accepted = new ArrayList<>();

    @AutoClose
    private final Service one = Service.prepared(started -> record(started.getBean(Ledger.class), ones(), accepted));

    @AutoClose
    private final Service other =
            Service.prepared(started -> record(started.getBean(Ledger.class), others(), new ArrayList<>()));

    @Test
    void INF_02_an_agency_cannot_tell_two_histories_apart_that_differ_in_what_it_may_not_see() {
        awaitTold(one);
        awaitTold(other);
        assertThat(other.ledgerHead()).isNotEqualTo(one.ledgerHead());
        long compared = 0;
        List<String> different = new ArrayList<>();
        for (Twin twin : twins) {
            compared += compare(twin, twins.getFirst(), different);
        }
        assertThat(different).isEmpty();
        Set<Column> seats = EnumSet.noneOf(Column.class);
        twins.stream().map(Twin::column).filter(column -> column != null).forEach(seats::add);
        System.out.printf("Twins: %d pairs, %d answers the same, as %s%n", PAIRS, compared, seats);
        assertThat(seats).hasSizeGreaterThan(2);
    }

    /** Some at the same time, and after a while others. */
    private List<Timed> ones() {
        List<Timed> all = new ArrayList<>();
        for (int n = 0; n < twins.size(); n++) {
            all.addAll(twins.get(n).one(START.plus(STEP.dividedBy(3).multipliedBy(n)), STEP));
        }
        return all;
    }

    private List<Timed> others() {
        Map<OperationId, List<Timed>> each = accepted.stream().collect(Collectors.groupingBy(Timed::of));
        return twins.stream()
                .flatMap(twin -> twin.other(each.get(twin.history().operation())).stream())
                .toList();
    }

    private static void record(Ledger ledger, List<Timed> all, List<Timed> accepted) {
        ledger.beginSeeding();
        all.stream().sorted(Comparator.comparing(Timed::at)).forEach(each -> {
            NewEvent event = new NewEvent(UUID.randomUUID(), each.stream(), null, each.event(), Map.of());
            try {
                ledger.append(new Append(List.of(event), null, each.at()));
                accepted.add(each);
            } catch (ClaimTaken booked) {
                // In one it did not happen, so neither in the other; in the other alone only where a release is
                // missing.
                assertThat(each.event()).isInstanceOf(OfOperation.class);
            }
        });
        ledger.endSeeding();
    }

    /** What planners read may well stop at a history that nobody decided; agencies are told what happened. */
    private static void awaitTold(Service service) {
        try {
            assertThat(service.part(Progress.class).await("agency-models", service.ledgerHead(), PATIENCE))
                    .isTrue();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private int compare(Twin twin, Twin another, List<String> different) {
        Person person = Person.of("Reader", twin.agency().toString(), "agency");
        Caller here = one.as(person);
        Caller there = other.as(person);
        List<String> paths = paths(twin, another);
        for (String path : paths) {
            String answer = seen(here.get(path));
            String twins = seen(there.get(path));
            if (!answer.equals(twins)) {
                different.add("%s %s %s%n%s%nbut%n%s"
                        .formatted(twin.column(), twin.history().seed(), path, answer, twins));
            }
        }
        int frames = here.get(paths.getFirst()).at("/items").size();
        if (!frames(here, paths.getFirst(), frames).equals(frames(there, paths.getFirst(), frames))) {
            different.add("frames of " + twin.column() + " " + twin.history().seed());
        }
        return paths.size() + frames;
    }

    private static List<String> paths(Twin twin, Twin another) {
        String own = API + "/agencies/" + twin.agency();
        String plan = "/operations/" + twin.history().operation();
        Instant then =
                twin.history().seed() % 2 == 0 ? START.plus(STEP.multipliedBy(20)) : START.plus(STEP.multipliedBy(40));
        List<String> paths = new ArrayList<>(List.of(
                own + "/updates?limit=1000",
                own + "/updates?limit=3",
                own + "/updates?limit=2&after=2",
                own + "/updates?after=100000",
                own + "/operations",
                own + "/operations?limit=1",
                own + "/operations?asOf=" + then,
                own + "/outcomes",
                own + "/calendar.ics",
                own + "/webhooks",
                API + "/operations",
                API + "/outcomes",
                API + "/agencies",
                API + "/agencies/" + another.agency() + "/updates"));
        for (String more : List.of("", "?asOf=" + then, "?asOf=nonsense", "/map.geojson", "/outcomes")) {
            paths.add(own + plan + more);
            paths.add(own + "/operations/" + another.history().operation() + more);
        }
        return paths;
    }

    private static String seen(Answer answer) {
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.putAll(answer.headers().map());
        headers.keySet().removeAll(OF_THE_MOMENT);
        String id = answer.header("Request-Id");
        return answer.status() + " " + headers + "\n" + answer.text().replace(id == null ? "\0" : id, "");
    }

    private static List<Frame> frames(Caller caller, String path, int howMany) {
        List<Frame> frames = new ArrayList<>();
        try (Frame.Reader reader = new Frame.Reader(caller.stream(path).body())) {
            for (int n = 0; n < howMany; n++) {
                frames.add(reader.update());
            }
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
        return frames;
    }
}

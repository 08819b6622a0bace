package muster.kernel;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import muster.agency.Agency;
import muster.decision.DecisionRecord;
import muster.kernel.History.Step;
import muster.ledger.Recorded;
import muster.ledger.store.Ledger;
import muster.officer.Officer;
import muster.operation.event.OperationEvent;
import muster.shared.Actor;
import muster.shared.http.Commands;

/**
 * All histories, sent to the running service by many at a time, while witnesses look at its rows; then the whole log. The
 * same seed makes the same commands; which of two that collide wins is for the clock.
 */
record Played(
        int enrolled, List<History> histories, Map<History, List<Sent>> sent, List<Recorded> log, Witness witness) {
    static final long SEED = Long.getLong("muster.seed", 2L);
    static final int HISTORIES = Integer.getInteger("muster.histories", 60);

    private static final int AT_ONCE = 8;
    private static final int PAGE = 5_000;
    private static final Actor COORDINATOR = new Actor("coordinator-1", "Cleo", null, Set.of("coordinator"));

    static Played once() {
        return Holder.PLAYED;
    }

    /** The events of each operation, in order. */
    Map<String, List<Recorded>> operations() {
        Map<String, List<Recorded>> streams = new LinkedHashMap<>();
        log.stream()
                .filter(recorded -> recorded.event() instanceof OperationEvent)
                .forEach(recorded -> streams.computeIfAbsent(recorded.stream(), name -> new ArrayList<>())
                        .add(recorded));
        return streams;
    }

    private static Played played(Kernel kernel) throws InterruptedException {
        Instant now = Instant.now();
        TaskForce force = new TaskForce(new Chance(SEED), now);
        List<History> histories = IntStream.range(0, HISTORIES)
                .mapToObj(n -> new HistoryWriter(force, SEED + 1 + n, now).written())
                .toList();
        Sender sender = new Sender(kernel.part(Commands.class));
        int enrolled = enrol(force, sender, now);
        Map<History, List<Sent>> sent = new HashMap<>();
        Witness witness = new Witness(kernel.owner());
        try (ExecutorService hands = Executors.newVirtualThreadPerTaskExecutor();
                ExecutorService desks = Executors.newFixedThreadPool(AT_ONCE);
                AutoCloseable _ = witness.watching()) {
            Map<History, CompletableFuture<List<Sent>>> running = new LinkedHashMap<>();
            histories.forEach(history ->
                    running.put(history, CompletableFuture.supplyAsync(() -> sender.send(history, hands), desks)));
            running.forEach((history, future) -> sent.put(history, future.join()));
            kernel.rest();
        } catch (InterruptedException | RuntimeException failure) {
            throw failure;
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
        Played played = new Played(enrolled, histories, sent, log(kernel.part(Ledger.class)), witness);
        played.print(now);
        return played;
    }

    /** @return how many decisions that took; none is refused */
    private static int enrol(TaskForce force, Sender sender, Instant now) {
        List<Step> steps = Stream.concat(
                        force.agencies().stream()
                                .map(c -> new Step(c, Agency.streamOf(c.agencyId()), COORDINATOR, now)),
                        force.people().stream()
                                .map(c -> new Step(c, Officer.streamOf(c.officerId()), COORDINATOR, now)))
                .toList();
        return (int) steps.stream()
                .map(sender::send)
                .filter(one -> one.outcome() == Sent.Outcome.ACCEPTED)
                .count();
    }

    private static List<Recorded> log(Ledger ledger) {
        List<Recorded> log = new ArrayList<>();
        for (List<Recorded> page = ledger.after(0, PAGE); !page.isEmpty(); ) {
            log.addAll(page);
            page = ledger.after(log.getLast().position(), PAGE);
        }
        return log;
    }

    private void print(Instant began) {
        Map<String, Map<Sent.Outcome, Integer>> outcomes = new TreeMap<>();
        sent.values().stream()
                .flatMap(List::stream)
                .forEach(one -> outcomes.computeIfAbsent(
                                DecisionRecord.nameOf(one.step().command()), name -> new EnumMap<>(Sent.Outcome.class))
                        .merge(one.outcome(), 1, Integer::sum));
        Map<String, Integer> rules = new TreeMap<>();
        sent.values().stream()
                .flatMap(List::stream)
                .filter(one -> one.refusal() != null)
                .forEach(one ->
                        rules.merge(one.refusal().rule() + " " + one.refusal().problem(), 1, Integer::sum));
        System.out.printf(
                "muster.seed=%d muster.histories=%d commands=%s events=%d witnessed=%d in %d s, refused by %s%n",
                SEED,
                HISTORIES,
                outcomes,
                log.size(),
                witness.plans().size() + witness.models().size(),
                Duration.between(began, Instant.now()).toSeconds(),
                rules);
    }

    private static final class Holder {
        private static final Played PLAYED = play();

        private static Played play() {
            System.out.printf("muster.seed=%d%n", SEED);
            try {
                return played(Kernel.started());
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(stopped);
            }
        }
    }
}

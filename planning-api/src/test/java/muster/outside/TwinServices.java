package muster.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import muster.disclosure.view.AgencyFeed;
import muster.ledger.store.Append;
import muster.ledger.store.ClaimTaken;
import muster.ledger.store.Ledger;
import muster.ledger.store.NewEvent;
import muster.ledger.store.Progress;
import muster.outside.Twin.Timed;
import muster.shared.OfOperation;
import muster.shared.OperationId;

/** Two services: in the ledger of one lie the histories of some twins, in that of the other what differs from them; all at the same times. */
record TwinServices(Service one, Service other) implements AutoCloseable {
    static final Instant START = Instant.parse("2026-03-01T08:00:00Z");
    static final Duration STEP = Duration.ofMinutes(10);
    private static final Duration PATIENCE = Duration.ofMinutes(20);

    static TwinServices of(List<Twin> twins) {
        CompletableFuture<List<Timed>> accepted = new CompletableFuture<>();
        CompletableFuture<Service> one = CompletableFuture.supplyAsync(() ->
                Service.prepared(started -> accepted.complete(record(started.getBean(Ledger.class), ones(twins)))));
        one.whenComplete((_, broken) -> {
            if (broken != null) {
                accepted.completeExceptionally(broken);
            }
        });
        // One after the other: two that start at the same time take each other's settings of the log.
        List<Timed> happened = accepted.join();
        Service other = Service.prepared(started -> record(started.getBean(Ledger.class), others(twins, happened)));
        TwinServices both = new TwinServices(one.join(), other);
        awaitTold(both.one());
        awaitTold(both.other());
        return both;
    }

    /** Some at the same time, and after a while others. */
    private static List<Timed> ones(List<Twin> twins) {
        return IntStream.range(0, twins.size())
                .boxed()
                .flatMap(n -> twins.get(n).one(START.plus(STEP.dividedBy(3).multipliedBy(n)), STEP).stream())
                .toList();
    }

    private static List<Timed> others(List<Twin> twins, List<Timed> accepted) {
        Map<OperationId, List<Timed>> each = accepted.stream().collect(Collectors.groupingBy(Timed::of));
        return twins.stream()
                .flatMap(twin -> twin.other(each.get(twin.history().operation())).stream())
                .toList();
    }

    private static List<Timed> record(Ledger ledger, List<Timed> all) {
        List<Timed> accepted = new ArrayList<>();
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
        return accepted;
    }

    /** What planners read may well stop at a history that nobody decided; agencies are told what happened. */
    private static void awaitTold(Service service) {
        try {
            assertThat(service.part(Progress.class).await(AgencyFeed.VIEW, service.ledgerHead(), PATIENCE))
                    .isTrue();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    @Override
    public void close() {
        one.close();
        other.close();
    }
}

package muster.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * Fifty agencies, each with a subscriber of its own, while the service, PostgreSQL and the subscribers are killed. {@code
 * muster.deliveries}: how many updates reach all of them together, 2 500 unless told; {@code muster.seed}: who breaks down when.
 */
class DeliveryIT {
    private static final long DELIVERIES = Long.getLong("muster.deliveries", 2_500);
    private static final long SEED = Long.getLong("muster.seed", 20_261_129L);
    private static final int SUBSCRIBERS = 50;
    private static final int EACH_KILL = 10_000;
    private static final long KILLS = Math.max(2, DELIVERIES / EACH_KILL);
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    /** Who is not up for a second is asked again in less; in earnest it takes days until no try is left. */
    private static final Map<String, String> PLAIN =
            Map.of("MUSTER_SEED", "none", "MUSTER_WEBHOOKS_TRIES", "0s" + ",300ms".repeat(40));

    @TempDir
    static Path data;

    private final List<Subscriber> subscribers = new ArrayList<>();

    @Test
    void every_update_reaches_every_subscriber_in_order_whoever_is_killed() throws Exception {
        System.out.println("DeliveryIT: muster.seed=" + SEED + " muster.deliveries=" + DELIVERIES);
        long began = System.nanoTime();
        try (MortalDemo muster = new MortalDemo(data, PLAIN);
                ExecutorService thread = Executors.newSingleThreadExecutor()) {
            Planner planner = new Planner(muster);
            for (int n = 0; n < SUBSCRIBERS; n++) {
                subscribe(muster, planner, n);
            }
            Future<List<String>> load = thread.submit(() -> planner.plan(DELIVERIES));
            for (long kill = 1; kill <= KILLS; kill++) {
                awaitTaken(DELIVERIES * kill / (KILLS + 1), load);
                if (kill % 2 == 1) {
                    muster.killDatabase();
                } else {
                    muster.killService();
                }
                say(began, kill + " of " + KILLS + " kills, " + taken() + " updates taken");
            }
            List<String> sites = load.get();
            for (Subscriber subscriber : subscribers) {
                assertHas(subscriber, planner, sites);
            }
            say(began, planner + "; " + figures());
        } finally {
            subscribers.forEach(Subscriber::close);
        }
    }

    private void subscribe(MortalDemo muster, Planner planner, int n) throws Exception {
        String agency = planner.participant();
        String token = planner.token("agency", agency);
        Subscriber subscriber = switch (n % 3) {
            case 0 -> new PullingSubscriber(muster, agency, token, SEED + n);
            case 1 -> new StreamingSubscriber(muster, agency, token, SEED + n);
            default -> new HookedSubscriber(muster, planner, agency, token, SEED + n);
        };
        subscriber.begin();
        subscribers.add(subscriber);
    }

    private void awaitTaken(long updates, Future<?> load) {
        await().atMost(PATIENCE).until(() -> {
            if (load.isDone()) {
                load.get();
            }
            return taken() >= updates;
        });
    }

    /** Who was told all that was acknowledged, once each, and has all that it was told. */
    private void assertHas(Subscriber subscriber, Planner planner, List<String> sites) throws Exception {
        await().atMost(PATIENCE)
                .until(() -> planner.feed(subscriber.agency, subscriber.token).stream()
                                .filter(item -> item.at("/data").has("label"))
                                .count()
                        >= sites.size());
        List<JsonNode> feed = planner.feed(subscriber.agency, subscriber.token);
        assertThat(feed.stream()
                        .filter(item -> item.at("/data").has("label"))
                        .map(item -> item.at("/data/label").asString()))
                .containsExactlyElementsOf(sites);
        await().atMost(PATIENCE).until(() -> subscriber.taken() >= feed.size());
        subscriber.assertHas(feed);
    }

    private long taken() {
        return subscribers.stream().mapToLong(Subscriber::taken).sum();
    }

    private String figures() {
        List<String> said = new ArrayList<>();
        for (var kind : List.of(PullingSubscriber.class, StreamingSubscriber.class, HookedSubscriber.class)) {
            List<Subscriber> of = subscribers.stream().filter(kind::isInstance).toList();
            said.add("%s: %d took %d, %d of them again"
                    .formatted(
                            kind.getSimpleName(),
                            of.size(),
                            of.stream().mapToInt(Subscriber::taken).sum(),
                            of.stream().mapToInt(Subscriber::again).sum()));
        }
        int deaths = subscribers.stream()
                .mapToInt(subscriber -> subscriber instanceof HookedSubscriber hooked ? hooked.deaths.get() : 0)
                .sum();
        return String.join("; ", said) + "; receivers died " + deaths + " times; nothing lost, nothing out of order";
    }

    private static void say(long began, String what) {
        System.out.printf("DeliveryIT: after %d s %s%n", (System.nanoTime() - began) / 1_000_000_000, what);
    }
}

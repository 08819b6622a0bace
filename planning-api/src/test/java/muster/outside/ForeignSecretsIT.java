package muster.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;
import muster.disclosure.Column;
import muster.disclosure.WholeHistory;
import muster.outside.Rumours.Reader;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/**
 * Rule INF-01, by the number: agencies of every kind, in random operations with every kind of event, read whatever they can
 * reach, and nothing of it holds a secret that is not theirs, in any of eight ways to write it. {@code -Dmuster.answers} says how many
 * answers, frames and bodies; {@code -Dmuster.answers.file} keeps the count, and the next run goes on from it.
 */
class ForeignSecretsIT {
    private static final long WANTED = Long.getLong("muster.answers", 5_000L);
    private static final long FIRST_SEED = Long.getLong("muster.seed", 20_261_129L);
    private static final int HISTORIES = 10;
    private static final int A_ROUND = 25_000;
    private static final int PLANTED = 100;
    private static final int HANDS = 4;

    private static final Service MUSTER = new Service(Map.of(
            "muster.webhooks.tries",
            "0s,20ms,20ms",
            "muster.webhooks.every",
            "100ms",
            "muster.webhooks.patience",
            "10s"));

    private final Map<String, LongAdder> counts = new ConcurrentSkipListMap<>();
    private final ConcurrentLinkedQueue<String> leaks = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<Sample> samples = new ConcurrentLinkedQueue<>();

    /** What somebody received, kept to hide something in it. */
    private record Sample(Rumours rumours, Reader reader, byte[] received) {}

    @AfterAll
    static void stop() {
        MUSTER.close();
    }

    @Test
    void INF_01_no_agency_receives_a_secret_of_another_and_a_hundred_planted_ones_are_found() throws Exception {
        Tally tally = Tally.kept();
        long began = System.nanoTime();
        Set<Column> seats = EnumSet.noneOf(Column.class);
        for (long told = tally.told(); told < WANTED; told = tally.told()) {
            Rumours rumours = new Rumours(MUSTER, FIRST_SEED + tally.histories(), HISTORIES);
            rumours.readers().stream()
                    .filter(reader -> reader.column() != null)
                    .forEach(reader -> seats.add(reader.column()));
            assertThat(rumours.readers()).anyMatch(reader -> reader.column() == null);
            listen(rumours, (int) Math.min(A_ROUND, WANTED - told));
            assertThat(leaks).isEmpty();
            tally = tally.plus(HISTORIES, counts);
            counts.clear();
            tally.keep();
            System.out.printf(
                    "Searched for foreign secrets: %s, %d s%n", tally, (System.nanoTime() - began) / 1_000_000_000);
        }
        assertThat(seats).isEqualTo(WholeHistory.SEATS);
        plant();
    }

    /** First all that is pushed to receivers; then the rest, asked for by many at once. */
    private void listen(Rumours rumours, int howMuch) throws Exception {
        SplittableRandom chance = new SplittableRandom(FIRST_SEED + howMuch);
        try (Receiver receiver = new Receiver();
                ExecutorService hands = Executors.newFixedThreadPool(HANDS)) {
            List<Knocking> knocking = new ArrayList<>();
            for (Reader reader : rumours.readers()) {
                knocking.add(new Knocking(
                        MUSTER,
                        rumours,
                        reader,
                        chance.split(),
                        (channel, bytes) -> search(rumours, reader, channel, bytes)));
            }
            subscribe(rumours, knocking, receiver);
            List<Future<?>> running = new ArrayList<>();
            for (int hand = 0; hand < HANDS; hand++) {
                List<Knocking> own = every(HANDS, hand, knocking);
                SplittableRandom turns = chance.split();
                running.add(hands.submit(() -> {
                    while (told() < howMuch) {
                        own.get(turns.nextInt(own.size())).once();
                    }
                }));
            }
            for (Future<?> future : running) {
                future.get();
            }
            delivered(rumours, knocking, receiver);
        }
    }

    /** A caller is one person: it does one thing at a time. */
    private static List<Knocking> every(int step, int first, List<Knocking> all) {
        List<Knocking> some = new ArrayList<>();
        for (int n = first; n < all.size(); n += step) {
            some.add(all.get(n));
        }
        return some;
    }

    private static void subscribe(Rumours rumours, List<Knocking> knocking, Receiver receiver) {
        for (int n = 0; n < knocking.size(); n++) {
            Body body = Body.of(
                    "url", receiver.url() + "/" + rumours.readers().get(n).agency());
            knocking.get(n)
                    .caller()
                    .post(knocking.get(n).address() + "/webhooks", body)
                    .expect(201);
        }
    }

    private void delivered(Rumours rumours, List<Knocking> knocking, Receiver receiver) {
        Map<String, Reader> byAgency = rumours.readers().stream()
                .collect(Collectors.toMap(reader -> reader.agency().toString(), reader -> reader));
        int expected = knocking.stream().mapToInt(Knocking::updates).sum();
        await().atMost(Duration.ofMinutes(5)).until(() -> receiver.got().size() >= expected);
        receiver.got().forEach(delivery -> {
            Reader reader =
                    byAgency.get(delivery.path().substring(delivery.path().lastIndexOf('/') + 1));
            String whole = Map.copyOf(delivery.headers()) + "\n" + delivery.body();
            search(rumours, reader, "webhooks", whole.getBytes(StandardCharsets.UTF_8));
        });
    }

    private void search(Rumours rumours, Reader reader, String channel, byte[] received) {
        counts.computeIfAbsent(channel, none -> new LongAdder()).increment();
        rumours.foreign(reader, received)
                .forEach(word -> leaks.add(channel + " to " + reader.column() + " " + reader.agency() + ": " + word
                        + " in " + new String(received, StandardCharsets.UTF_8)));
        if (samples.size() < PLANTED && received.length > 200 && (samples.size() * 37L + received.length) % 3 == 0) {
            samples.add(new Sample(rumours, reader, received));
        }
    }

    /** What counts; headers and the words of a printed plan belong to an answer that is counted. */
    private long told() {
        return Tally.told(counts.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().sum())));
    }

    private void plant() {
        SplittableRandom chance = new SplittableRandom(FIRST_SEED);
        int found = 0;
        List<Sample> all = List.copyOf(samples);
        for (int n = 0; n < PLANTED; n++) {
            Sample sample = all.get(n % all.size());
            Hiding hiding = Hiding.values()[n % Hiding.values().length];
            String secret = sample.rumours().secretFrom(sample.reader(), chance.nextInt(Integer.MAX_VALUE));
            byte[] leak = hiding.in(sample.received(), secret, chance);
            assertThat(sample.rumours().foreign(sample.reader(), leak))
                    .as("%s %s", hiding, secret)
                    .contains(secret);
            found++;
        }
        System.out.printf("Planted leaks: %d of %d found%n", found, PLANTED);
    }

    /** What was searched so far. */
    private record Tally(long histories, Map<String, Long> counts) {
        static Tally kept() throws IOException {
            String file = System.getProperty("muster.answers.file");
            Map<String, Long> counts = new TreeMap<>();
            if (file != null && Files.exists(Path.of(file))) {
                for (String line : Files.readAllLines(Path.of(file))) {
                    counts.put(
                            line.substring(0, line.indexOf(' ')), Long.valueOf(line.substring(line.indexOf(' ') + 1)));
                }
            }
            Long histories = counts.remove("histories");
            return new Tally(histories == null ? 0 : histories, counts);
        }

        Tally plus(int more, Map<String, LongAdder> seen) {
            Map<String, Long> sum = new TreeMap<>(counts);
            seen.forEach((channel, count) -> sum.merge(channel, count.sum(), Long::sum));
            return new Tally(histories + more, sum);
        }

        void keep() throws IOException {
            String file = System.getProperty("muster.answers.file");
            if (file != null) {
                List<String> lines = new ArrayList<>(List.of("histories " + histories));
                counts.forEach((channel, count) -> lines.add(channel + " " + count));
                Files.write(Path.of(file), lines);
            }
        }

        long told() {
            return told(counts);
        }

        private static long told(Map<String, Long> counts) {
            return counts.entrySet().stream()
                    .filter(entry -> !Set.of("headers", "printed").contains(entry.getKey()))
                    .mapToLong(Map.Entry::getValue)
                    .sum();
        }

        @Override
        public String toString() {
            return told() + " after " + histories + " histories, " + counts;
        }
    }
}

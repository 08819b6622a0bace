package muster.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** So many callers at once, each doing the same over and over for a while. */
final class Callers {
    /** One thing that a caller does, again and again. */
    interface Deed {
        void once() throws Exception;
    }

    /** @param p99 nanoseconds */
    record Result(double perSecond, double p99, double mean) {}

    private Callers() {}

    static Result busy(int callers, long millis, IntFunction<Deed> deeds) throws Exception {
        try (ExecutorService threads =
                Executors.newThreadPerTaskExecutor(Thread.ofPlatform().factory())) {
            long start = System.nanoTime();
            long end = start + millis * 1_000_000;
            List<Future<long[]>> each = new ArrayList<>();
            for (int caller = 0; caller < callers; caller++) {
                Deed deed = deeds.apply(caller);
                each.add(threads.submit(() -> repeat(deed, end)));
            }
            List<long[]> took = new ArrayList<>();
            for (Future<long[]> one : each) {
                took.add(one.get());
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            long[] all = took.stream().flatMapToLong(Arrays::stream).sorted().toArray();
            return new Result(
                    all.length / seconds,
                    all[(int) (all.length * 0.99)],
                    Arrays.stream(all).average().orElse(0));
        }
    }

    private static long[] repeat(Deed deed, long end) throws Exception {
        long[] took = new long[1024];
        int done = 0;
        for (long now = System.nanoTime(); now < end; ) {
            deed.once();
            long after = System.nanoTime();
            if (done == took.length) {
                took = Arrays.copyOf(took, 2 * done);
            }
            took[done++] = after - now;
            now = after;
        }
        return Arrays.copyOf(took, done);
    }
}

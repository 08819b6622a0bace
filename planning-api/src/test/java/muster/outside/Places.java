package muster.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;

/** Places far from all others: tests share a database, and what is near another test's raid conflicts with it. */
final class Places {
    private static final double APART = 0.05;
    private static final int MANY = 140;

    private static final AtomicInteger NEXT = new AtomicInteger();

    private Places() {}

    /** In degrees between 34 and 41, at least 5 km from any other that was asked for. */
    static double latitude() {
        int next = NEXT.getAndIncrement();
        assertThat(next).isLessThan(MANY);
        return 34 + next * APART;
    }
}

package muster.outside;

import java.util.concurrent.atomic.AtomicInteger;

/** Words that no test has used before: all tests share one ledger. */
final class Fresh {
    private static final AtomicInteger COUNT = new AtomicInteger();

    private Fresh() {}

    static String word(String beginning) {
        return beginning + COUNT.incrementAndGet();
    }
}

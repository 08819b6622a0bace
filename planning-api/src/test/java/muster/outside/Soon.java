package muster.outside;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.Callable;
import org.awaitility.core.ConditionTimeoutException;

/** Whether something comes that must not come for ever. */
final class Soon {
    private static final Duration SOON = Duration.ofSeconds(2);

    private Soon() {}

    static boolean comes(Callable<Boolean> what) {
        try {
            await().atMost(SOON).until(what);
            return true;
        } catch (ConditionTimeoutException never) {
            return false;
        }
    }
}

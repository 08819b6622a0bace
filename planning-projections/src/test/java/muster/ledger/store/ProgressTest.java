package muster.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class ProgressTest {
    @AutoClose
    private final TestDatabase database = new TestDatabase();

    private final Progress progress = new Progress(JdbcClient.create(database.service()));

    @Test
    void whoever_waits_for_a_view_hurries_it_and_no_other() throws Exception {
        AtomicInteger other = new AtomicInteger();
        progress.onAwaited("officer", () -> progress.reached("officer", 5));
        progress.onAwaited("agency", other::incrementAndGet);
        assertThat(progress.await("officer", 5, Duration.ofSeconds(10))).isTrue();
        assertThat(other).hasValue(0);
    }

    @Test
    void a_view_that_holds_what_is_asked_for_is_not_hurried() throws Exception {
        AtomicInteger hurried = new AtomicInteger();
        progress.onAwaited("officer", hurried::incrementAndGet);
        progress.reached("officer", 5);
        assertThat(progress.await("officer", 5, Duration.ZERO)).isTrue();
        assertThat(progress.await("officer", 6, Duration.ZERO)).isFalse();
        assertThat(hurried).hasValue(0);
    }
}

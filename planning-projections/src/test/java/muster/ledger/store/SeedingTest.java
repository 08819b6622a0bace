package muster.ledger.store;

import static muster.ledger.store.Plans.anOperation;
import static muster.ledger.store.Plans.invitation;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class SeedingTest {
    private static final Instant LAST_YEAR = Instant.parse("2025-11-02T09:15:00.123456Z");

    @AutoClose
    private final TestDatabase database = new TestDatabase();

    private final Ledger ledger = new Ledger(database.service(), new EventCodec());

    @Test
    void an_empty_ledger_may_be_given_the_times_of_its_events() {
        ledger.beginSeeding();
        assertThat(append(LAST_YEAR).recordedAt()).isEqualTo(LAST_YEAR);
        assertThat(append(LAST_YEAR).recordedAt()).isEqualTo(LAST_YEAR);
        assertThatThrownBy(() -> append(LAST_YEAR.minusNanos(1000)))
                .rootCause()
                .hasMessageContaining("must not decrease");
        Instant next = LAST_YEAR.plusSeconds(3600);
        assertThat(append(next).recordedAt()).isEqualTo(next);

        ledger.endSeeding();
        assertThatThrownBy(() -> append(next.plusSeconds(1)))
                .isInstanceOf(LedgerUnavailable.class)
                .rootCause()
                .hasMessageContaining("being seeded");
        assertThat(append(null).recordedAt()).isAfter(next);
        assertThat(ledger.positionAt(next)).isEqualTo(3);
    }

    @Test
    void a_ledger_that_holds_events_is_not_seeded() {
        append(null);
        assertThatThrownBy(ledger::beginSeeding).rootCause().hasMessageContaining("empty ledger");
    }

    @Test
    void a_ledger_that_nobody_seeds_keeps_its_own_time() {
        assertThatThrownBy(() -> append(LAST_YEAR)).rootCause().hasMessageContaining("being seeded");
        assertThat(ledger.head()).isEqualTo(new Head(0, Instant.EPOCH));
    }

    @Test
    void recorded_times_never_decrease_even_when_the_clock_is_behind() {
        Instant ahead = Instant.parse("2199-01-01T00:00:00Z");
        ledger.beginSeeding();
        append(ahead);
        ledger.endSeeding();
        assertThat(append(null).recordedAt()).isEqualTo(ahead);
    }

    private Appended append(Instant recordedAt) {
        return ledger.append(new Append(List.of(invitation(anOperation())), null, recordedAt));
    }
}

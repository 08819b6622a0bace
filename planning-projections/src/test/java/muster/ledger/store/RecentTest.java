package muster.ledger.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static muster.ledger.store.Plans.anOperation;
import static muster.ledger.store.Plans.invitation;
import static muster.ledger.store.Plans.opening;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import muster.ledger.EventTypes;
import muster.ledger.Recorded;
import muster.shared.OperationId;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.dao.DataAccessException;

class RecentTest {
    @AutoClose
    private static final TestDatabase DATABASE = new TestDatabase();

    private final EventCodec codec = new EventCodec();
    private final Ledger ledger = new Ledger(DATABASE.service(), codec);
    private final Recent alone = new Recent(new Ledger(new PGSimpleDataSource(), codec), codec);

    @ParameterizedTest
    @MethodSource("muster.ledger.store.SampleEvents#all")
    void an_event_of_this_node_is_known_as_the_ledger_holds_it(Object event) {
        NewEvent sample =
                new NewEvent(UUID.randomUUID(), "sample/" + UUID.randomUUID(), null, event, Map.of("actor", "lead"));
        long position = ledger.append(Append.of(sample)).lastPosition();
        assertThat(ledger.recent().after(position - 1, 1))
                .containsExactly(ledger.at(position).orElseThrow());
    }

    @Test
    void the_database_is_not_asked_for_an_event_of_this_node() {
        NewEvent event = invitation(anOperation());
        Instant at = Instant.parse("2026-11-30T08:00:00.123456Z");
        alone.appended(draft(event), new Appended(7, 7, 3, at));
        assertThat(alone.after(6, 10))
                .containsExactly(
                        new Recorded(7, event.stream(), 3, event.eventId(), at, event.event(), event.metadata()));
        assertThatThrownBy(() -> alone.after(7, 10)).isInstanceOf(DataAccessException.class);
    }

    @Test
    void what_is_known_is_what_was_stored_and_not_what_was_handed_in() {
        NewEvent event = opening(anOperation(), "Lantern");
        Draft.Encoded encoded = draft(event).events().getFirst();
        byte[] other = new String(encoded.payload(), UTF_8)
                .replace("Lantern", "Harbor")
                .getBytes(UTF_8);
        Draft changed = new Draft(
                Append.of(event),
                List.of(new Draft.Encoded(event, encoded.type(), other, encoded.metadata(), encoded.tail())),
                List.of(),
                1);
        alone.appended(changed, new Appended(1, 1, 0, Instant.EPOCH));
        assertThat(alone.after(0, 1).getFirst().event())
                .isEqualTo(codec.decode(encoded.type(), EventTypes.REVISION, other));
    }

    @Test
    void of_several_events_together_the_ledger_is_asked() {
        OperationId operation = anOperation();
        long last = ledger.append(Append.of(opening(operation, "Lantern"), invitation(operation, 1L)))
                .lastPosition();
        assertThat(ledger.recent().after(last - 1, 1)).isEqualTo(ledger.after(last - 1, 1));
        assertThat(ledger.recent().after(last - 2, 2)).isEqualTo(ledger.after(last - 2, 2));
    }

    private Draft draft(NewEvent event) {
        return Draft.of(Append.of(event), codec, new Sealer(() -> new byte[32]));
    }
}

package muster.ledger.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static muster.ledger.store.Plans.anOperation;
import static muster.ledger.store.Plans.invitation;
import static muster.ledger.store.Plans.stream;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import muster.shared.OperationId;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class IdempotencyTest {
    @AutoClose
    private static final TestDatabase DATABASE = new TestDatabase();

    private final Ledger ledger = new Ledger(DATABASE.service(), new EventCodec());
    private final OperationId operation = anOperation();
    private final byte[] scope = UUID.randomUUID().toString().getBytes(UTF_8);

    @Test
    void ten_equal_requests_at_once_leave_one_event_and_one_answer() throws Exception {
        List<Optional<KnownAnswer>> answers = Together.all(10, _ -> {
            try {
                ledger.append(request("body"));
                return Optional.empty();
            } catch (KeyKnown e) {
                return Optional.of(e.answer());
            }
        });
        long position = ledger.stream(stream(operation)).getLast().position();
        assertThat(ledger.stream(stream(operation))).hasSize(1);
        assertThat(answers.stream().flatMap(Optional::stream)).hasSize(9).allSatisfy(known -> {
            assertThat(known.answer()).isEqualTo("{\"status\":201}");
            assertThat(known.position()).isEqualTo(position);
        });
    }

    @Test
    void the_same_key_with_another_body_is_refused() {
        ledger.append(request("body"));
        assertThatExceptionOfType(KeyReused.class).isThrownBy(() -> ledger.append(request("another")));
        assertThat(ledger.stream(stream(operation))).hasSize(1);
    }

    @Test
    void a_known_key_is_answered_even_when_the_stream_has_gone_on() {
        Append request = new Append(List.of(invitation(operation, 0L)), key("body"), null);
        ledger.append(request);
        ledger.append(Append.of(invitation(operation, 1L)));
        assertThatExceptionOfType(KeyKnown.class).isThrownBy(() -> ledger.append(request));
    }

    @Test
    void a_refused_request_does_not_use_its_key_up() {
        Append wrong = new Append(List.of(invitation(operation, 7L)), key("body"), null);
        assertThatExceptionOfType(VersionConflict.class).isThrownBy(() -> ledger.append(wrong));
        assertThat(ledger.answer(scope)).isEmpty();
        ledger.append(request("body"));
    }

    @Test
    void an_answer_can_be_looked_up() {
        Appended appended = ledger.append(request("body"));
        assertThat(ledger.answer(scope)).hasValueSatisfying(known -> {
            assertThat(known.bodyHash()).isEqualTo("body".getBytes(UTF_8));
            assertThat(known.answer()).isEqualTo("{\"status\":201}");
            assertThat(known.position()).isEqualTo(appended.lastPosition());
        });
    }

    @Test
    void after_a_day_a_key_is_as_if_it_had_never_been_used() {
        ledger.append(request("body"));
        JdbcClient.create(DATABASE.owner())
                .sql("update ledger.idempotency set created_at = created_at - interval '25 hours' where scope = ?")
                .param(scope)
                .update();
        assertThat(ledger.answer(scope)).isEmpty();
        Appended again = ledger.append(request("another"));
        assertThat(ledger.answer(scope).orElseThrow().position()).isEqualTo(again.lastPosition());
        assertThat(ledger.stream(stream(operation))).hasSize(2);
    }

    private Append request(String body) {
        return new Append(List.of(invitation(operation)), key(body), null);
    }

    private IdempotencyKey key(String body) {
        return new IdempotencyKey(scope, body.getBytes(UTF_8), "{\"status\":201}");
    }
}

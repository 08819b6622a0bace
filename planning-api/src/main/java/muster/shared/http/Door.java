package muster.shared.http;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import muster.decision.Decided;
import muster.decision.DryRun;
import muster.decision.Refusal;
import muster.ledger.store.Append;
import muster.ledger.store.Appended;
import muster.ledger.store.IdempotencyKey;
import muster.ledger.store.KeyKnown;
import muster.ledger.store.KeyReused;
import muster.ledger.store.KnownAnswer;
import muster.ledger.store.Ledger;
import muster.ledger.store.Streams;
import muster.shared.Actor;
import muster.shared.Invalid;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Takes a command in and gives its answer out: headers, keys, previews. What is decided is not decided here. */
@Component
public class Door {
    public static final String LEDGER_POSITION = "Ledger-Position";
    static final String IDEMPOTENCY_KEY = "Idempotency-Key";

    private final Set<String> running = ConcurrentHashMap.newKeySet();
    private final Commands commands;
    private final Answers answers;
    private final Ledger ledger;
    private final Callers callers;
    private final HttpServletRequest request;
    private final Clock clock;

    Door(Commands commands, Answers answers, Ledger ledger, Callers callers, HttpServletRequest request, Clock clock) {
        this.commands = commands;
        this.answers = answers;
        this.ledger = ledger;
        this.callers = callers;
        this.request = request;
        this.clock = clock;
    }

    public Actor caller() {
        return callers.present();
    }

    /** For decisions that must be taken on what their sender has seen. */
    public void requireIfMatch() {
        if (Imagined.in(request) == null && request.getHeader(HttpHeaders.IF_MATCH) == null) {
            throw new PreconditionMissing();
        }
    }

    /** Whether nothing will come of this request, however it is decided. */
    public boolean onlyValidates() {
        return Imagined.in(request) != null || new Headers(request).validateOnly();
    }

    /** From here on, whatever comes through a door in this request is only imagined, one on what came of the other. */
    public Imagined imagine() {
        return Imagined.begin(request, new Call(caller(), now()), new Headers(request).ifMatch());
    }

    /** The ledger, with what was imagined in this request so far: what rights are asked of. */
    public Streams streams() {
        Imagined imagined = Imagined.in(request);
        return imagined == null ? Streams.of(ledger) : imagined.call().streams(ledger);
    }

    /** What was imagined in this request so far. */
    public List<Object> imagined() {
        Imagined imagined = Imagined.in(request);
        return imagined == null ? List.of() : imagined.call().imaginedEvents();
    }

    /** Whether the last of these commands would be accepted after the others; nothing is stored, and of why not nothing is told. */
    public boolean wouldAccept(String stream, List<?> commands) {
        Imagined trial = Imagined.of(new Call(caller(), now()));
        try {
            commands.forEach(command -> trial.decide(this.commands, command, stream, ""));
            return true;
        } catch (Refusal | Invalid no) {
            return false;
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    public ResponseEntity<?> create(Object command, String stream, Object id, String location) {
        return send(command, stream, id, 201, Map.of(HttpHeaders.LOCATION, location));
    }

    public ResponseEntity<?> change(Object command, String stream, Object id) {
        return send(command, stream, id, 200, Map.of());
    }

    /** Decides a command that begins a stream, and stores nothing yet. */
    public Begun begin(Object command, String stream, Object id) {
        Call call = new Call(caller(), now()).from(RequestIds.of(request), null, true, null);
        try {
            Decided stored = commands.send(command, stream, call);
            throw new IllegalStateException("What was only to be decided came to version " + stored.version());
        } catch (DryRun dry) {
            return new Begun(command, stream, id, dry.decision());
        }
    }

    /** Stores what was decided as one append: all of it or nothing, and under a key once. */
    public ResponseEntity<?> createAll(Supplier<List<Begun>> decided) {
        Optional<Call.Repeatable> key = new Headers(request).repeatable(caller(), 201, Map.of(), "");
        Supplier<ResponseEntity<?>> answer = () -> {
            List<Begun> all = decided.get();
            IdempotencyKey kept =
                    key.map(each -> answers.accepted(each, Receipts.of(all, 0))).orElse(null);
            Appended stored = ledger.append(new Append(Begun.events(all, RequestIds.of(request)), kept, null));
            return ResponseEntity.status(201)
                    .header(LEDGER_POSITION, Long.toString(stored.lastPosition()))
                    .body(Receipts.of(all, stored.lastPosition()));
        };
        return key.isPresent() ? once(key.get(), answer) : answer.get();
    }

    private ResponseEntity<?> send(Object command, String stream, Object id, int status, Map<String, String> headers) {
        Imagined imagined = Imagined.in(request);
        if (imagined != null) {
            imagined.decide(commands, command, stream, id.toString());
            return ResponseEntity.noContent().build();
        }
        Headers asked = new Headers(request);
        boolean validateOnly = asked.validateOnly();
        Optional<Call.Repeatable> key =
                validateOnly ? Optional.empty() : asked.repeatable(caller(), status, headers, id.toString());
        Call call =
                new Call(caller(), now()).from(RequestIds.of(request), asked.ifMatch(), validateOnly, key.orElse(null));
        Supplier<ResponseEntity<?>> answer = () -> answer(command, stream, call, id, status, headers);
        return key.isPresent() ? once(key.get(), answer) : answer.get();
    }

    private ResponseEntity<?> once(Call.Repeatable key, Supplier<ResponseEntity<?>> answer) {
        String scope = Headers.hex(key.scope());
        if (!running.add(scope)) {
            throw KeyTrouble.running();
        }
        try {
            Optional<KnownAnswer> known = ledger.answer(key.scope());
            if (known.isPresent()) {
                return replayed(key, known.get());
            }
            return answer.get();
        } catch (KeyKnown lost) {
            return replayed(key, lost.answer());
        } catch (KeyReused other) {
            throw KeyTrouble.reused();
        } finally {
            running.remove(scope);
        }
    }

    private ResponseEntity<?> replayed(Call.Repeatable key, KnownAnswer known) {
        if (!Arrays.equals(key.bodyHash(), known.bodyHash())) {
            throw KeyTrouble.reused();
        }
        return answers.replayed(known);
    }

    private ResponseEntity<?> answer(
            Object command, String stream, Call call, Object id, int status, Map<String, String> headers) {
        try {
            Decided decided = commands.send(command, stream, call);
            Appended stored = Objects.requireNonNull(call.appended(), "An accepted command was stored.");
            HttpHeaders out = new HttpHeaders();
            new HashMap<>(headers).forEach(out::set);
            out.setETag(etag(decided.version()));
            out.set(LEDGER_POSITION, Long.toString(stored.lastPosition()));
            return ResponseEntity.status(status)
                    .headers(out)
                    .body(new Receipt(
                            id.toString(),
                            decided.version(),
                            stored.lastPosition(),
                            decided.decision().warnings()));
        } catch (DryRun dry) {
            return ResponseEntity.ok(Preview.of(dry));
        }
    }

    public static String etag(long version) {
        return '"' + Long.toString(version) + '"';
    }

    /**
     * What an agency is answered says nothing of the ledger beyond what it did itself: from two positions it would know how much
     * was recorded in between. The member stays, as it does for everybody, and is 0.
     */
    public static ResponseEntity<?> withoutPosition(ResponseEntity<?> answer) {
        HttpHeaders headers = new HttpHeaders();
        headers.putAll(answer.getHeaders());
        headers.remove(LEDGER_POSITION);
        Object body = answer.getBody();
        if (body instanceof Receipt receipt) {
            body = new Receipt(receipt.id(), receipt.version(), 0, receipt.warnings());
        } else if (body instanceof ObjectNode replayed && replayed.has("position")) {
            body = replayed.deepCopy().put("position", 0);
        }
        return ResponseEntity.status(answer.getStatusCode()).headers(headers).body(body);
    }
}

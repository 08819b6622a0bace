package muster.shared.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import muster.decision.VersionMismatch;
import muster.ledger.EventTypes;
import muster.ledger.Recorded;
import muster.ledger.store.Ledger;
import muster.problem.Problem;
import muster.problem.Problem.Mistake;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What can go wrong at the door itself, before or beside a decision. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class DoorProblems {
    private final HttpServletRequest request;
    private final Ledger ledger;

    DoorProblems(HttpServletRequest request, Ledger ledger) {
        this.request = request;
        this.ledger = ledger;
    }

    @ExceptionHandler
    ResponseEntity<Problem> forbidden(Forbidden forbidden) {
        return answer(403, "forbidden", String.valueOf(forbidden.getMessage()), List.of());
    }

    @ExceptionHandler
    ResponseEntity<Problem> unseated(NoSeat unseated) {
        return answer(403, "agency-without-agreement", "INF-09", String.valueOf(unseated.getMessage()), List.of());
    }

    @ExceptionHandler
    ResponseEntity<Problem> unconditional(PreconditionMissing missing) {
        return answer(428, "precondition-required", String.valueOf(missing.getMessage()), List.of());
    }

    @ExceptionHandler
    ResponseEntity<Problem> parameter(BadParameter bad) {
        String detail = String.valueOf(bad.getMessage());
        return answer(400, "bad-parameter", detail, List.of(new Mistake(bad.name(), "bad-parameter", detail)));
    }

    @ExceptionHandler
    ResponseEntity<Problem> key(KeyTrouble trouble) {
        String detail = String.valueOf(trouble.getMessage());
        return trouble.isRunning()
                ? answer(409, "request-running", detail, List.of())
                : answer(422, "idempotency-key-reused", detail, List.of());
    }

    /** Names what changed since, so that its sender can look before it decides again. */
    @ExceptionHandler
    ResponseEntity<Problem> stale(VersionMismatch lost) {
        List<Mistake> changes = ledger.stream(lost.stream(), lost.expected() + 1).stream()
                .map(DoorProblems::change)
                .toList();
        return answer(
                412,
                "version-mismatch",
                lost.getMessage() + " Look at what changed, then decide again with If-Match: \"" + lost.present()
                        + "\".",
                changes);
    }

    @ExceptionHandler
    ResponseEntity<Problem> contended(ConcurrencyException contended) {
        return later("contended", "Others change the same thing right now; send the same request again.");
    }

    @ExceptionHandler
    ResponseEntity<Problem> full(TooManyStreams full) {
        return later("too-many-streams", String.valueOf(full.getMessage()));
    }

    @ExceptionHandler
    ResponseEntity<Problem> lagging(Lagging lagging) {
        return later("view-lagging", String.valueOf(lagging.getMessage()));
    }

    private static Mistake change(Recorded recorded) {
        return new Mistake("/version", EventTypes.nameOf(recorded.event().getClass()), "Version " + recorded.version());
    }

    private ResponseEntity<Problem> later(String kind, String detail) {
        return ResponseEntity.status(503)
                .header(HttpHeaders.RETRY_AFTER, "1")
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(Problem.of(503, kind, detail, requestId()));
    }

    private ResponseEntity<Problem> answer(int status, String kind, String detail, List<Mistake> errors) {
        return answer(status, kind, kind, detail, errors);
    }

    private ResponseEntity<Problem> answer(int status, String kind, String code, String detail, List<Mistake> errors) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(Problem.of(status, kind, code, detail, requestId(), errors));
    }

    private @Nullable String requestId() {
        return RequestIds.of(request);
    }
}

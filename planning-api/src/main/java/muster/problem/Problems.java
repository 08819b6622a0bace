package muster.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.ConstraintViolation;
import java.util.Comparator;
import java.util.List;
import muster.decision.NoSuch;
import muster.decision.Refusal;
import muster.ledger.store.LedgerUnavailable;
import muster.ledger.store.OutcomeUnknown;
import muster.problem.Problem.Mistake;
import muster.shared.Invalid;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.FieldError;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** The one table from what can go wrong to what the caller is told. */
@RestControllerAdvice
class Problems {
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    private final HttpServletRequest request;

    Problems(HttpServletRequest request) {
        this.request = request;
    }

    @ExceptionHandler
    ResponseEntity<Problem> refused(Refusal refusal) {
        return answer(409, Problem.of(409, refusal, requestId()));
    }

    @ExceptionHandler
    ResponseEntity<Problem> missing(NoSuch missing) {
        return answer(404, "not-found", missing.detail());
    }

    @ExceptionHandler
    ResponseEntity<Problem> invalid(Invalid invalid) {
        return answer(invalid, invalid.pointer() == null ? "" : invalid.pointer());
    }

    @ExceptionHandler
    ResponseEntity<Problem> unreadable(HttpMessageNotReadableException unreadable) {
        Unreadable cause = Unreadable.of(unreadable);
        if (cause.invalid() != null) {
            return answer(cause.invalid(), cause.pointer());
        }
        return unreadable(cause.detail(), cause.mistake());
    }

    @ExceptionHandler
    ResponseEntity<Problem> unreadable(UnreadableBody unreadable) {
        String detail = String.valueOf(unreadable.getMessage());
        return unreadable(detail, new Mistake("", "unreadable", detail));
    }

    private ResponseEntity<Problem> unreadable(String detail, Mistake mistake) {
        return answer(
                400, Problem.of(400, "unreadable-body", "unreadable-body", detail, requestId(), List.of(mistake)));
    }

    @ExceptionHandler
    ResponseEntity<Problem> invalid(MethodArgumentNotValidException invalid) {
        List<Mistake> mistakes = invalid.getBindingResult().getFieldErrors().stream()
                .map(Problems::mistake)
                .sorted(Comparator.comparing(Mistake::pointer).thenComparing(Mistake::code))
                .toList();
        return answer(
                422,
                Problem.of(
                        422,
                        "invalid-body",
                        "invalid-body",
                        "Mend the members named in errors and send it again.",
                        requestId(),
                        mistakes));
    }

    @ExceptionHandler
    ResponseEntity<Problem> mismatch(MethodArgumentTypeMismatchException mismatch) {
        if (mismatch.getParameter().hasParameterAnnotation(PathVariable.class)) {
            return answer(404, "not-found", new NoSuch("thing").detail());
        }
        return parameter(mismatch.getName(), "Give " + mismatch.getName() + " in its own form.");
    }

    @ExceptionHandler
    ResponseEntity<Problem> missing(MissingServletRequestParameterException missing) {
        return parameter(missing.getParameterName(), "Give the parameter " + missing.getParameterName() + ".");
    }

    @ExceptionHandler
    ResponseEntity<Problem> unreadable(InvalidParameterException query) {
        return answer(400, "bad-parameter", "Encode the query as UTF-8 with percent signs.");
    }

    @ExceptionHandler
    ResponseEntity<Problem> unavailable(LedgerUnavailable unavailable) {
        return later("ledger-unavailable", "Nothing was stored; send the same request again in a moment.");
    }

    @ExceptionHandler
    ResponseEntity<Problem> unknown(OutcomeUnknown unknown) {
        return later("outcome-unknown", "Read before you send it again, or send it again with its Idempotency-Key.");
    }

    /** The reader of a stream went away: there is nobody to tell. */
    @ExceptionHandler
    void gone(AsyncRequestNotUsableException gone) {}

    @ExceptionHandler
    ResponseEntity<Problem> other(Exception other) {
        if (other instanceof ErrorResponse known && known.getStatusCode().is4xxClientError()) {
            return answer(known);
        }
        LOG.error("Request failed: {}", Wordless.trace(other));
        return later("unavailable", "Muster could not answer; nothing was lost. Send the same request again.");
    }

    private ResponseEntity<Problem> answer(ErrorResponse known) {
        HttpStatusCode status = known.getStatusCode();
        String detail = switch (status.value()) {
            case 404 -> "There is nothing at this path; /openapi.json lists what there is.";
            case 405 -> "Use one of the methods named in the Allow header.";
            case 406 ->
                "Accept application/json; a list also goes out as text/csv and application/x-ndjson, updates as"
                        + " text/event-stream.";
            case 415 -> "Send the body as " + (wantsSheet(known) ? "text/csv." : "application/json.");
            default -> "Mend the request as /openapi.json says.";
        };
        return ResponseEntity.status(status)
                .headers(known.getHeaders())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(Problem.of(status.value(), kind(status.value()), detail, requestId()));
    }

    private static boolean wantsSheet(ErrorResponse known) {
        return known.getHeaders().getAccept().contains(MediaType.valueOf("text/csv"));
    }

    private static String kind(int status) {
        return switch (status) {
            case 404 -> "not-found";
            case 405 -> "method-not-allowed";
            case 406 -> "not-acceptable";
            case 415 -> "unsupported-media-type";
            default -> "bad-request";
        };
    }

    private ResponseEntity<Problem> answer(Invalid invalid, String pointer) {
        String detail = String.valueOf(invalid.getMessage());
        return answer(
                422,
                Problem.of(
                        422,
                        invalid.code(),
                        invalid.code(),
                        detail,
                        requestId(),
                        List.of(new Mistake(pointer, invalid.code(), detail))));
    }

    private ResponseEntity<Problem> parameter(String name, String detail) {
        return answer(
                400,
                Problem.of(
                        400,
                        "bad-parameter",
                        "bad-parameter",
                        detail,
                        requestId(),
                        List.of(new Mistake(name, "bad-parameter", detail))));
    }

    private ResponseEntity<Problem> later(String kind, String detail) {
        return ResponseEntity.status(503)
                .header(HttpHeaders.RETRY_AFTER, "1")
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(Problem.of(503, kind, detail, requestId()));
    }

    private ResponseEntity<Problem> answer(int status, String kind, String detail) {
        return answer(status, Problem.of(status, kind, detail, requestId()));
    }

    private static ResponseEntity<Problem> answer(int status, Problem problem) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private static Mistake mistake(FieldError error) {
        String pointer =
                "/" + error.getField().replace("[", "/").replace("]", "").replace('.', '/');
        String code = error.contains(ConstraintViolation.class)
                ? error.unwrap(ConstraintViolation.class)
                        .getConstraintDescriptor()
                        .getAnnotation()
                        .annotationType()
                        .getSimpleName()
                : "invalid";
        return new Mistake(pointer, code, String.valueOf(error.getDefaultMessage()));
    }

    private String requestId() {
        return String.valueOf(request.getAttribute("muster.requestId"));
    }
}

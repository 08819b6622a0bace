package muster.shared.http;

import io.swagger.v3.oas.models.SpecVersion;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.math.BigDecimal;
import java.util.function.Supplier;

/** The parameters and headers that {@link Reads} and {@link Door} understand, as callers are told of them. */
public enum Asked {
    LIMIT("query", "limit", "At most so many items.", () -> number(1, Reads.MOST, Reads.USUAL)),
    CURSOR("query", "cursor", "The next of the page before, unchanged; without it the first page.", () -> of("string")),
    MIN_POSITION(
            "query",
            "minPosition",
            "Waits up to five seconds until the answer holds the ledger up to this position, as a receipt names it;"
                    + " then 503.",
            Asked::natural),
    AS_OF("query", "asOf", "As recorded up to this instant, which has passed.", Asked::instant),
    VERSION("query", "version", "As of this version of the operation.", Asked::natural),
    POSITION("query", "position", "As of this position of the ledger.", Asked::natural),
    PLAN_VERSION(
            "query",
            "planVersion",
            "As that version of the plan stood at last; wins over the others. 0 is none.",
            Asked::natural),
    FROM("query", "from", "Recorded at this instant or later.", Asked::instant),
    TO("query", "to", "Recorded at this instant or earlier.", Asked::instant),
    SINCE("query", "from", "From this instant on; without it from the beginning.", Asked::instant),
    UNTIL("query", "to", "Until this instant; without it until now.", Asked::instant),
    DIFF_FROM(
            "query",
            "from",
            "A version, or an instant that has passed: before the changes; without it now.",
            Asked::point),
    DIFF_TO(
            "query",
            "to",
            "A version, or an instant that has passed: after the changes; without it now.",
            Asked::point),
    AFTER("query", "after", "The seq of the last update that is known.", () -> or(0, natural())),
    WAIT("query", "wait", "Not for a stream: waits up to so many seconds for the next update.", () -> number(0, 30, 0)),
    LAST_EVENT_ID(
            "header",
            "Last-Event-ID",
            "For a stream: the id of the last event that was received; wins over after.",
            () -> of("string")),
    VALIDATE_ONLY(
            "query",
            "validateOnly",
            "Decides, answers what would happen, and stores nothing.",
            () -> or(false, of("boolean"))),
    IF_MATCH(
            "header",
            "If-Match",
            "The ETag that the decision rests on; 412 where the version has moved on.",
            () -> of("string").pattern("^(\\*|(W/)?\"\\d{1,18}\"|\\d{1,18})$").example("\"7\"")),
    IDEMPOTENCY_KEY(
            "header",
            "Idempotency-Key",
            "A key of your own: the same request with the same key within 24 hours is decided once.",
            () -> of("string").minLength(1).maxLength(255).pattern("^[\\x21-\\x7e]+$"));

    private final String in;
    private final String name;
    private final String description;
    private final Supplier<Schema<?>> schema;

    Asked(String in, String name, String description, Supplier<Schema<?>> schema) {
        this.in = in;
        this.name = name;
        this.description = description;
        this.schema = schema;
    }

    public Parameter parameter() {
        return new Parameter().in(in).name(name).description(description).schema(schema.get());
    }

    private static Schema<?> instant() {
        return of("string").format("date-time").example("2026-11-24T06:00:00Z");
    }

    private static Schema<?> point() {
        return of("string").pattern("^(\\d{1,18}|\\d{4}-\\d{2}-\\d{2}T\\S+Z)$").example("7");
    }

    private static Schema<?> natural() {
        return of("integer").format("int64").minimum(BigDecimal.ZERO);
    }

    private static Schema<?> number(int least, int most, int usual) {
        return or(
                usual,
                of("integer").format("int32").minimum(BigDecimal.valueOf(least)).maximum(BigDecimal.valueOf(most)));
    }

    private static Schema<?> or(Object usual, Schema<?> schema) {
        schema.setDefault(usual);
        return schema;
    }

    private static Schema<?> of(String type) {
        Schema<?> schema = new Schema<>(SpecVersion.V31);
        schema.addType(type);
        return schema;
    }
}

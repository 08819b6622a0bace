package muster.app;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import muster.shared.Invalid;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;

/** An instant as RFC 3339 text, within the centuries that plans and warrants are about; microseconds are kept. */
class StrictInstant extends StdScalarDeserializer<Instant> {
    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

    StrictInstant() {
        super(Instant.class);
    }

    @Override
    public Instant deserialize(JsonParser parser, DeserializationContext context) {
        if (parser.currentToken() != JsonToken.VALUE_STRING) {
            return (Instant) context.handleUnexpectedToken(context.constructType(Instant.class), parser);
        }
        return within(read(parser.getString(), context));
    }

    private static Instant read(String text, DeserializationContext context) {
        try {
            return OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MICROS);
        } catch (DateTimeException unreadable) {
            return (Instant) context.handleWeirdStringValue(Instant.class, text, "not an RFC 3339 instant");
        }
    }

    private static Instant within(Instant at) {
        if (at.isBefore(EARLIEST) || at.isAfter(LATEST)) {
            throw new Invalid("instant-out-of-range", "Give an instant between the years 1900 and 2200.");
        }
        return at;
    }
}

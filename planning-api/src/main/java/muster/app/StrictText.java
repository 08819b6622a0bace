package muster.app;

import muster.shared.Invalid;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;

/** Text that people can have written: no control characters but line ends and tabs, no half of a character. */
class StrictText extends StdScalarDeserializer<String> {
    StrictText() {
        super(String.class);
    }

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context) {
        if (parser.currentToken() != JsonToken.VALUE_STRING) {
            return (String) context.handleUnexpectedToken(context.constructType(String.class), parser);
        }
        String text = parser.getString();
        if (text.chars().anyMatch(unit -> unit < ' ' && unit != '\n' && unit != '\r' && unit != '\t' || unit == 0x7f)) {
            throw new Invalid("control-character", "Leave control characters out of the text.");
        }
        if (text.codePoints().anyMatch(point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE)) {
            throw new Invalid("broken-character", "The text holds half of a character; send it as UTF-8.");
        }
        return text;
    }
}

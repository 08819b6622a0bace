package muster.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Names one entry of an operation's file: a submission, an approval, a briefing, a decision, a log entry. Random (version 4). */
public record RecordId(@JsonValue UUID value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public RecordId {
        if (value == null) {
            throw new Invalid("id-missing", "Give an entry by its id, a UUID.");
        }
    }

    public static RecordId of(String text) {
        return new RecordId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

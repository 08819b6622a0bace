package muster.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Names an officer. Random (version 4), so that it tells neither when nor where it was made. */
public record OfficerId(@JsonValue UUID value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public OfficerId {
        if (value == null) {
            throw new Invalid("id-missing", "Give an officer by its id, a UUID.");
        }
    }

    public static OfficerId of(String text) {
        return new OfficerId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

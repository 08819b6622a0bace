package muster.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Names an assignment. Random (version 4), so that it tells neither when nor where it was made. */
public record AssignmentId(@JsonValue UUID value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public AssignmentId {
        if (value == null) {
            throw new Invalid("id-missing", "Give an assignment by its id, a UUID.");
        }
    }

    public static AssignmentId of(String text) {
        return new AssignmentId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

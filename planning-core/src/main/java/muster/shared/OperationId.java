package muster.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Names an operation. Random (version 4), so that it tells neither when nor where it was made. */
public record OperationId(@JsonValue UUID value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public OperationId {
        if (value == null) {
            throw new Invalid("id-missing", "Give an operation by its id, a UUID.");
        }
    }

    public static OperationId of(String text) {
        return new OperationId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

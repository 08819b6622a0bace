package muster.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Names a warrant. Random (version 4), so that it tells neither when nor where it was made. */
public record WarrantId(@JsonValue UUID value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public WarrantId {
        if (value == null) {
            throw new Invalid("id-missing", "Give a warrant by its id, a UUID.");
        }
    }

    public static WarrantId of(String text) {
        return new WarrantId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

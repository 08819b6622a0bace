package muster.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Names a raid. Random (version 4), so that it tells neither when nor where it was made. */
public record RaidId(@JsonValue UUID value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public RaidId {
        if (value == null) {
            throw new Invalid("id-missing", "Give a raid by its id, a UUID.");
        }
    }

    public static RaidId of(String text) {
        return new RaidId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

package muster.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Names an agency. Random (version 4), so that it tells neither when nor where it was made. */
public record AgencyId(@JsonValue UUID value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public AgencyId {
        if (value == null) {
            throw new Invalid("id-missing", "Give an agency by its id, a UUID.");
        }
    }

    public static AgencyId of(String text) {
        return new AgencyId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

package muster.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Names a verification of an address. Random (version 4), so that it tells neither when nor where it was made. */
public record VerificationId(@JsonValue UUID value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public VerificationId {
        if (value == null) {
            throw new Invalid("id-missing", "Give a verification by its id, a UUID.");
        }
    }

    public static VerificationId of(String text) {
        return new VerificationId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

package muster.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Names an assessment of a risk. Random (version 4), so that it tells neither when nor where it was made. */
public record RiskAssessmentId(@JsonValue UUID value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public RiskAssessmentId {
        if (value == null) {
            throw new Invalid("id-missing", "Give a risk assessment by its id, a UUID.");
        }
    }

    public static RiskAssessmentId of(String text) {
        return new RiskAssessmentId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

package muster.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Stands for a person who was or may be held; drawn at random and derived from nothing about the person (rule VIC-03). */
public record SurvivorRef(@JsonValue UUID value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public SurvivorRef {
        if (value == null) {
            throw new Invalid("id-missing", "Give a survivor by its id, a UUID.");
        }
    }

    public static SurvivorRef of(String text) {
        return new SurvivorRef(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

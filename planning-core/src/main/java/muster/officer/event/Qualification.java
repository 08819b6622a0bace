package muster.officer.event;

import java.time.LocalDate;
import muster.shared.Invalid;

/** A certificate of a person; {@code validUntil} is its last good day (rule STF-03). */
public record Qualification(String code, LocalDate validUntil) {
    public Qualification {
        if (code == null || code.isBlank() || validUntil == null) {
            throw new Invalid("qualification-incomplete", "Give a qualification's code and validUntil.");
        }
    }
}

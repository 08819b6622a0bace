package muster.relief.http;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/**
 * Yes or no, and since when. There is no member for words (rule VIC-07).
 *
 * @param given whether it is there: Continued Presence granted, a declaration signed
 * @param on the day of that, or the day as of which it is not
 */
record ReliefStatus(@NotNull Boolean given, @NotNull LocalDate on) {
    private static final int DATE = 10;

    static final int LENGTH = DATE + 1;

    /** Always as long, so that sealed bytes do not tell yes from no by their length. */
    String text() {
        return (given ? "Y" : "N") + on;
    }

    static ReliefStatus of(String text) {
        return new ReliefStatus(text.charAt(0) == 'Y', LocalDate.parse(text.substring(1)));
    }

    @Override
    public String toString() {
        return "ReliefStatus[]";
    }
}

package muster.ledger.proof;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How times and foreign texts are written for people: section 6 of docs/ledger-format.md. */
final class Words {
    private static final DateTimeFormatter MICROS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'", Locale.ROOT);
    private static final Instant FIRST = Instant.parse("0000-01-01T00:00:00Z");
    static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999999Z");

    private Words() {}

    static String time(Instant at) {
        return MICROS.format(at.atOffset(ZoneOffset.UTC));
    }

    /** Whether the year has four digits, as the summary needs it. */
    static boolean canSay(Instant at) {
        return !at.isBefore(FIRST) && !at.isAfter(LAST);
    }

    /** No text from a bundle shall move a reader's cursor or end a line. */
    static String printable(String text) {
        StringBuilder printable = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            printable.append(c < 0x20 || c == 0x7F ? '?' : c);
        }
        return printable.toString();
    }
}

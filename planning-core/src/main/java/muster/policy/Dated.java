package muster.policy;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What one jurisdiction's law said on one subject from one day to another, under a version that names this text for ever. */
sealed interface Dated permits PolicyPack, EntryLaw {
    String version();

    String jurisdiction();

    LocalDate from();

    /** Its last day, null while it is in force. */
    @Nullable
    LocalDate until();

    default boolean covers(LocalDate day) {
        LocalDate last = until();
        return !day.isBefore(from()) && (last == null || !day.isAfter(last));
    }
}

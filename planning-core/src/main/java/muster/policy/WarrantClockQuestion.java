package muster.policy;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * May this warrant be executed at that time?
 *
 * @param issuedAt wall time at the site ({@code 2026-04-01T16:00}) or with an offset; so is {@code executionAt}, the start of the entry
 * @param zone the site's IANA zone
 * @param nightService whether the judge allowed service at any hour
 * @param faceExpiresOn the last good day that the warrant itself names
 * @param faceWindow hours that the warrant itself names, {@code 06:30-22:00}; they narrow the law's
 * @param purpose null for an ordinary search
 */
public record WarrantClockQuestion(
        String jurisdiction,
        String issuedAt,
        String executionAt,
        String zone,
        boolean nightService,
        @Nullable LocalDate faceExpiresOn,
        @Nullable String faceWindow,
        @Nullable String purpose) {}

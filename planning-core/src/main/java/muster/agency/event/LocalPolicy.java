package muster.agency.event;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import muster.shared.Invalid;
import muster.shared.ServiceHours;
import muster.shared.Window;
import org.jspecify.annotations.Nullable;

/**
 * What an agency asks of its own warrants beyond the law, until it adopts something else. It can only be stricter: the law is
 * asked as well, always (rule WAR-04).
 *
 * @param from its first day, at the site
 * @param hours in which a warrant may be served, wall time at the site; null to leave that to the law
 * @param edgeMargin how near to an edge of hours or clock an entry may be planned without a warning; null to leave that to the law
 * @param citation of the order or manual that it stands in
 */
public record LocalPolicy(
        LocalDate from,
        @Nullable ServiceHours hours,
        @Nullable Duration edgeMargin,
        String citation) {
    private static final Duration LONGEST_MARGIN = Duration.ofHours(6);

    public LocalPolicy {
        if (hours == null && edgeMargin == null) {
            throw new Invalid(
                    "policy-empty", "Give hours, edgeMargin or both: this policy asks for nothing.", "/hours");
        }
        if (edgeMargin != null && (edgeMargin.isNegative() || edgeMargin.compareTo(LONGEST_MARGIN) > 0)) {
            throw new Invalid("edge-margin-out-of-range", "Give an edgeMargin from PT0S to PT6H.", "/edgeMargin");
        }
    }

    /** @throws Invalid for hours that are none */
    public static Optional<ServiceHours> hours(@Nullable String text) {
        return Optional.ofNullable(text).map(hours -> ServiceHours.read(hours, "/hours"));
    }

    public boolean allows(Window entry, ZoneId site) {
        return hours == null || hours.contains(entry, site);
    }
}

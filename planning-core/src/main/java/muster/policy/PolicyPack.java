package muster.policy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import muster.agency.event.LocalPolicy;
import muster.shared.Invalid;
import muster.shared.ServiceHours;
import muster.shared.Window;
import org.jspecify.annotations.Nullable;

/**
 * What one jurisdiction's law said about executing warrants, from one day to another.
 *
 * @param version names this text for ever: a corrected text is a new version
 * @param until its last day, null while it is in force
 * @param daytime the hours of service, null where the law sets none or sets them in words
 * @param daytimeInWords what the law says instead of hours ("sunset"): no clock can decide it
 * @param edgeMargin how near to an edge an entry may be planned without a warning (rule WAR-05)
 * @param unsettled what the text leaves open, in words; the limits hold the stricter reading
 */
public record PolicyPack(
        String version,
        String jurisdiction,
        LocalDate from,
        @Nullable LocalDate until,
        String rule,
        List<ExecutionLimit> limits,
        @Nullable ServiceHours daytime,
        @Nullable String daytimeInWords,
        Duration edgeMargin,
        @Nullable String unsettled,
        List<String> citations)
        implements Dated {
    /** What a warrant is for unless something else is said. */
    public static final String SEARCH = "SEARCH";

    /** To follow a thing or a person by a device: the limit is for installing it. */
    public static final String TRACKING = "TRACKING";

    public PolicyPack {
        limits = List.copyOf(limits);
        citations = List.copyOf(citations);
        if (!version.startsWith(jurisdiction + "@" + from) || citations.isEmpty()) {
            throw new IllegalArgumentException(version + ": name the pack after its first day and cite its source.");
        }
        if (until != null && until.isBefore(from) || daytime != null && daytimeInWords != null) {
            throw new IllegalArgumentException(version + ": the dates or the daytime contradict each other.");
        }
    }

    /**
     * The first instant too late, by law or by the face of the warrant, whichever comes first; a face that extends the time counts
     * as far as the law lets the judge extend it.
     *
     * @param faceExpiresOn the last good day that the warrant itself names
     */
    public Instant executeBy(Instant issuedAt, ZoneId site, String purpose, @Nullable LocalDate faceExpiresOn) {
        if (faceExpiresOn == null) {
            return limit(purpose).executeBy(issuedAt, site);
        }
        Instant atLatest = limit(purpose).executeByAtLatest(issuedAt, site);
        return faceExpiresOn.isBefore(SiteTime.day(atLatest, site)) ? SiteTime.endOf(faceExpiresOn, site) : atLatest;
    }

    /** Exclusive: how long a device may be used, where the law sets an end (rule WAR-10). */
    public Optional<Instant> useUntil(Instant issuedAt, ZoneId site) {
        return limits(TRACKING) ? limit(TRACKING).useUntil(issuedAt, site) : Optional.empty();
    }

    public boolean isDaytime(Instant at, ZoneId site) {
        return daytimeInWords == null && (daytime == null || daytime.contains(at, site));
    }

    public boolean limits(String purpose) {
        return limits.stream().anyMatch(limit -> limit.purposes().contains(purpose));
    }

    public ExecutionLimit limit(String purpose) {
        String asked =
                purpose.strip().toUpperCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
        return limits.stream()
                .filter(limit -> limit.purposes().contains(asked))
                .findFirst()
                .orElseThrow(() -> new Invalid("purpose-unknown", knownPurposes(), "/purpose"));
    }

    /** Whether every instant of the entry lies in the daytime; never where only words say what daytime is. */
    public boolean isDaytime(Window entry, ZoneId site) {
        return daytimeInWords == null && (daytime == null || daytime.contains(entry, site));
    }

    /** Whether the entry, begun or ended one margin off, would no longer fit its hours or its last day. */
    public boolean isNearEdge(Window entry, ZoneId site, Instant executeBy, boolean nightService) {
        var widened = new Window(entry.start().minus(edgeMargin), entry.end().plus(edgeMargin));
        return widened.end().isAfter(executeBy) || !nightService && !isDaytime(widened, site);
    }

    /** Whether all that an agency's policy lets it do is lawful here, and no nearer to an edge. */
    public boolean encloses(LocalPolicy policy) {
        ServiceHours hours = policy.hours();
        Duration margin = policy.edgeMargin();
        boolean hoursFit = hours == null
                || daytime == null
                || !hours.opens().isBefore(daytime.opens()) && !hours.closes().isAfter(daytime.closes());
        return hoursFit && (margin == null || margin.compareTo(edgeMargin) >= 0);
    }

    /** Whether the entry, begun or ended the policy's margin off, would no longer fit its hours, these, or the last day. */
    public boolean isNearEdge(Window entry, ZoneId site, Instant executeBy, LocalPolicy policy) {
        Duration margin = policy.edgeMargin();
        if (margin == null) {
            return false;
        }
        var widened = new Window(entry.start().minus(margin), entry.end().plus(margin));
        return widened.end().isAfter(executeBy) || !policy.allows(widened, site) || !isDaytime(widened, site);
    }

    private String knownPurposes() {
        var known = new TreeSet<String>();
        limits.forEach(limit -> known.addAll(limit.purposes()));
        return "%s sets no limit for that purpose. It knows: %s.".formatted(version, String.join(", ", known));
    }
}

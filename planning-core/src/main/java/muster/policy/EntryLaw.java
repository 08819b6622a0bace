package muster.policy;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import muster.operation.event.NoKnockBasis;
import muster.operation.event.NoKnockBasis.Approver;
import muster.operation.event.NoKnockBasis.Ground;
import muster.shared.ServiceHours;
import muster.shared.Window;
import org.jspecify.annotations.Nullable;

/**
 * How a door may be opened (rules WAR-11, WAR-12), from one day to another.
 *
 * @param paths where entry without a knock is restricted: on which grounds, with whose approval
 * @param hours narrower hours for entry without a knock, null where there are none
 * @param identifiable whether officers who announce themselves must be recognizable by their uniform
 */
public record EntryLaw(
        String version,
        String jurisdiction,
        LocalDate from,
        @Nullable LocalDate until,
        NoKnock noKnock,
        List<Path> paths,
        @Nullable ServiceHours hours,
        boolean identifiable,
        List<String> citations)
        implements Dated {
    /** What the law says of entry without a knock. */
    public enum NoKnock {
        /** Left to what is reasonable. */
        ALLOWED,
        /** Only where the order says so. */
        BY_ORDER,
        /** Only where the order says so, on listed grounds and with listed approvals. */
        RESTRICTED,
        BANNED
    }

    /** Any of the grounds, with all of the approvals. */
    public record Path(Set<Ground> grounds, Set<Approver> approvers) {
        public Path {
            grounds = Collections.unmodifiableSet(new TreeSet<>(grounds));
            approvers = Collections.unmodifiableSet(new TreeSet<>(approvers));
        }

        boolean admits(NoKnockBasis basis) {
            return grounds.contains(basis.ground()) && basis.approvers().containsAll(approvers);
        }

        @Override
        public String toString() {
            return grounds + (approvers.isEmpty() ? "" : " approved by " + approvers);
        }
    }

    public EntryLaw {
        paths = List.copyOf(paths);
        citations = List.copyOf(citations);
        if (!version.equals(jurisdiction + "/entry@" + from) || citations.isEmpty()) {
            throw new IllegalArgumentException(version + ": name the pack after its first day and cite its source.");
        }
        if ((noKnock == NoKnock.RESTRICTED) == paths.isEmpty()) {
            throw new IllegalArgumentException(version + ": a restriction, and only that, names its grounds.");
        }
    }

    /** Whether an order may allow entry without a knock on that basis. */
    public boolean lets(@Nullable NoKnockBasis basis) {
        return switch (noKnock) {
            case ALLOWED, BY_ORDER -> true;
            case RESTRICTED -> basis != null && paths.stream().anyMatch(path -> path.admits(basis));
            case BANNED -> false;
        };
    }

    public boolean asksForOrder() {
        return noKnock != NoKnock.ALLOWED;
    }

    public boolean admits(Window entry, ZoneId site) {
        return hours == null || hours.contains(entry, site);
    }

    /** What the law asks for, with its source, for a planner to read. */
    public String inWords() {
        String asked = switch (noKnock) {
            case ALLOWED -> "leaves entry without a knock to what is reasonable";
            case BY_ORDER -> "allows entry without a knock only where the order says so";
            case RESTRICTED ->
                "allows entry without a knock only where the order says so, on "
                        + paths.stream().map(Path::toString).collect(Collectors.joining(", or "))
                        + (hours == null ? "" : ", " + hours);
            case BANNED -> "bans entry without a knock";
        };
        return version + " " + asked + " (" + citations.getFirst() + ")";
    }
}

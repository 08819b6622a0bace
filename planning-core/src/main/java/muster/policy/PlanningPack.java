package muster.policy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import muster.disclosure.stage.event.DisclosureStage;
import muster.operation.event.AssignmentRole;
import muster.operation.event.Gate;
import muster.operation.event.MinorNotice.Register;

/**
 * House rules for a plan as a whole: what care needs, which gates somebody may answer for, when a report is due.
 *
 * @param peoplePerAdvocate so many expected people at most for one advocate (rule VIC-02)
 * @param receptionApart metres that keep the reception apart from every target (rule SIT-03)
 * @param waivable the gates that are no hard rule (rule OPS-05)
 * @param approverRanks by the task of the person whose approval a band asks for, the rank that its holder has on the roster (rule RSK-03)
 * @param noticeWithin how soon each must be told of a minor who was met (rule VIC-06)
 * @param acknowledgementStands how long a read-back is relied on (rule OPS-04)
 * @param stages how long before the end of the half day, or of the hour, in which a raid begins that is known to those who make ready
 * @param releaseDays so long at most a survivor's release counts (rule VIC-04)
 * @param reportExpectedWithin from the end of the operation's window; later is told (rule OPS-09)
 * @param reportDueWithin later an operation is not closed without a reason (rule OPS-09)
 */
public record PlanningPack(
        String version,
        String citation,
        int peoplePerAdvocate,
        int receptionApart,
        Set<Gate> waivable,
        Map<AssignmentRole, String> approverRanks,
        Map<Register, Duration> noticeWithin,
        Duration acknowledgementStands,
        Map<DisclosureStage, Duration> stages,
        int releaseDays,
        Duration reportExpectedWithin,
        Duration reportDueWithin) {
    public PlanningPack {
        waivable = Collections.unmodifiableSet(new TreeSet<>(waivable));
        approverRanks = Collections.unmodifiableMap(new TreeMap<>(approverRanks));
        noticeWithin = Collections.unmodifiableMap(new TreeMap<>(noticeWithin));
        stages = Collections.unmodifiableMap(new TreeMap<>(stages));
        if (peoplePerAdvocate < 1) {
            throw new IllegalArgumentException(version + " lets no advocate help anybody");
        }
        if (releaseDays < 1) {
            throw new IllegalArgumentException(version + " lets nobody release anything");
        }
    }

    public Set<String> ranksOf(Set<AssignmentRole> approvers) {
        return approvers.stream()
                .map(approverRanks::get)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Time without end for one that the pack does not name. */
    public Duration within(Register register) {
        return noticeWithin.getOrDefault(register, Duration.ofDays(36_500));
    }

    /** @param end of the half day, or of the hour. Never for a stage that the pack does not name */
    public Instant opens(DisclosureStage stage, Instant end) {
        return stages.containsKey(stage) ? end.minus(stages.get(stage)) : Instant.MAX;
    }

    /** @param givenOn the first day of it */
    public LocalDate lastDayOfRelease(LocalDate givenOn) {
        return givenOn.plusDays(releaseDays);
    }

    public int advocatesFor(int people) {
        return Math.ceilDiv(people, peoplePerAdvocate);
    }
}

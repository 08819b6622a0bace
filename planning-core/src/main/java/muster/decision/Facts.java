package muster.decision;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import muster.policy.PolicyPacks;
import muster.shared.Actor;
import muster.shared.AgencyId;
import muster.shared.AssignmentId;
import muster.shared.OfficerId;
import muster.shared.Window;
import org.jspecify.annotations.Nullable;

/**
 * All that a decision knows beyond its own stream. Recorded with the decision, so that it can be taken again years later.
 *
 * @param at when the command came in, UTC; a decision has no other clock
 * @param near what the operation meets in place and time, as far as the command asks
 * @param reviewed what waits for a prosecutor, where the command asks
 * @param relieved who was met, where a federal agency writes down what was done for them
 * @param readAt the ledger position up to which each named stream was read
 */
public record Facts(
        Instant at,
        Actor actor,
        Map<AgencyId, AgencyOnFile> agencies,
        Map<OfficerId, OfficerOnFile> officers,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Near near,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable ReviewOnFile reviewed,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable ReliefOnFile relieved,
        Map<OfficerId, Duty> duties,
        Map<String, Long> readAt,
        @JsonIgnore PolicyPacks packs) {
    /** What was read of it; nothing where nothing was. */
    public Near nearby() {
        return near == null ? Near.NOTHING : near;
    }

    public ReviewOnFile review() {
        return reviewed == null ? ReviewOnFile.NOTHING : reviewed;
    }

    public ReliefOnFile relief() {
        return relieved == null ? ReliefOnFile.NOTHING : relieved;
    }

    /** Where nothing is asked of a prosecutor. */
    public Facts(
            Instant at,
            Actor actor,
            Map<AgencyId, AgencyOnFile> agencies,
            Map<OfficerId, OfficerOnFile> officers,
            @Nullable Near near,
            Map<OfficerId, Duty> duties,
            Map<String, Long> readAt,
            PolicyPacks packs) {
        this(at, actor, agencies, officers, near, null, null, duties, readAt, packs);
    }

    /** Where nothing beyond the operation binds anybody. */
    public Facts(
            Instant at,
            Actor actor,
            Map<AgencyId, AgencyOnFile> agencies,
            Map<OfficerId, OfficerOnFile> officers,
            Map<String, Long> readAt,
            PolicyPacks packs) {
        this(at, actor, agencies, officers, null, null, null, Map.of(), readAt, packs);
    }

    /** These, with that near it. */
    public Facts near(Near other) {
        return new Facts(at, actor, agencies, officers, other, reviewed, relieved, duties, readAt, packs);
    }

    /** These, with that of its review. */
    public Facts reviewed(ReviewOnFile other) {
        return new Facts(at, actor, agencies, officers, near, other, relieved, duties, readAt, packs);
    }

    /** These, with who was met. */
    public Facts relieved(ReliefOnFile other) {
        return new Facts(at, actor, agencies, officers, near, reviewed, other, duties, readAt, packs);
    }

    public LocalDate today(ZoneId zone) {
        return LocalDate.ofInstant(at, zone);
    }

    public Optional<AgencyOnFile> agency(AgencyId id) {
        return Optional.ofNullable(agencies.get(id));
    }

    public Optional<OfficerOnFile> officer(OfficerId id) {
        return Optional.ofNullable(officers.get(id));
    }

    public boolean isListed(OfficerId id) {
        return duties.getOrDefault(id, Duty.NONE).listed();
    }

    /** When else that person serves, besides those tasks. */
    public List<Window> work(OfficerId id, Collection<AssignmentId> besides) {
        return duties.getOrDefault(id, Duty.NONE)
                .besides(besides.stream().map(AssignmentId::value).collect(Collectors.toSet()));
    }

    public boolean hasSeat(AgencyId id, ZoneId zone) {
        return agency(id).filter(agency -> agency.hasSeatOn(today(zone))).isPresent();
    }
}

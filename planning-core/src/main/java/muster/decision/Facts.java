package muster.decision;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import muster.policy.PolicyPacks;
import muster.shared.Actor;
import muster.shared.AgencyId;
import muster.shared.OfficerId;

/**
 * All that a decision knows beyond its own stream. Recorded with the decision, so that it can be taken again years later.
 *
 * @param at when the command came in, UTC; a decision has no other clock
 * @param readAt the ledger position up to which each named stream was read
 */
public record Facts(
        Instant at,
        Actor actor,
        Map<AgencyId, AgencyOnFile> agencies,
        Map<OfficerId, OfficerOnFile> officers,
        Map<String, Long> readAt,
        @JsonIgnore PolicyPacks packs) {

    public LocalDate today(ZoneId zone) {
        return LocalDate.ofInstant(at, zone);
    }

    public Optional<AgencyOnFile> agency(AgencyId id) {
        return Optional.ofNullable(agencies.get(id));
    }

    public Optional<OfficerOnFile> officer(OfficerId id) {
        return Optional.ofNullable(officers.get(id));
    }

    public boolean hasSeat(AgencyId id, ZoneId zone) {
        return agency(id).filter(agency -> agency.hasSeatOn(today(zone))).isPresent();
    }
}

package muster.disclosure;

import static muster.disclosure.Members.members;

import java.util.Map;
import java.util.Optional;
import muster.origin.event.MaterialContributed;
import muster.origin.event.MaterialPassedOn;
import muster.origin.event.OriginEvent;
import muster.origin.event.PermissionRevoked;
import muster.origin.event.ReleasePermitted;
import muster.shared.AgencyId;

/** What is told of material that its originator controls: to the lead agency, to the originator, and to whom it was passed on (rule INF-05). */
record OriginTelling(Column column, AgencyId agency) {
    Optional<Map<String, Object>> of(OriginEvent event) {
        return Matrix.MATERIAL.seenBy(column) == Sight.NOTHING ? Optional.empty() : told(event);
    }

    private Optional<Map<String, Object>> told(OriginEvent event) {
        return switch (event) {
            case MaterialContributed e
            when Matrix.MATERIAL.seenBy(column) == Sight.FULL || agency.equals(e.agencyId()) ->
                Optional.of(members(
                        "materialId", e.materialId(),
                        "agencyId", e.agencyId(),
                        "title", e.title(),
                        "content", e.content()));
            case MaterialPassedOn e
            when agency.equals(e.agencyId()) ->
                Optional.of(members(
                        "materialId", e.materialId(),
                        "agencyId", e.originator(),
                        "title", e.title(),
                        "content", e.content(),
                        "purpose", e.purpose(),
                        "status", "PASSED_ON"));
            case PermissionRevoked e
            when e.recalledFrom().contains(agency) ->
                Optional.of(members("materialId", e.materialId(), "status", "RECALLED", "reason", e.reason()));
            default -> Optional.empty();
        };
    }

    static String typeOf(OriginEvent event) {
        return switch (event) {
            case MaterialContributed e -> "muster.material.contributed.v1";
            case MaterialPassedOn e -> "muster.material.passed-on.v1";
            case PermissionRevoked e -> "muster.material.recalled.v1";
            case ReleasePermitted e -> throw new IllegalArgumentException("No agency is told of " + event);
        };
    }
}

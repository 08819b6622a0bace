package muster.operation.view;

import java.time.Instant;
import muster.agency.event.AgencyKind;
import muster.operation.event.AgencyInvited;
import muster.shared.AgencyId;

/** An agency that takes part, and since when. */
public record Participation(AgencyId agencyId, AgencyKind kind, Instant since) {
    static Participation of(AgencyInvited e, Instant since) {
        return new Participation(e.agencyId(), e.kind(), since);
    }
}

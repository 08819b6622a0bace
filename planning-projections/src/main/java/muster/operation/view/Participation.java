package muster.operation.view;

import java.time.Instant;
import muster.agency.event.AgencyKind;
import muster.operation.event.AgencyInvited;
import muster.shared.AgencyId;
import org.jspecify.annotations.Nullable;

/** An agency that takes part, since when, and until when if it was withdrawn. */
public record Participation(
        AgencyId agencyId,
        AgencyKind kind,
        Instant since,
        @Nullable Instant until) {
    static Participation of(AgencyInvited e, Instant since) {
        return new Participation(e.agencyId(), e.kind(), since, null);
    }

    boolean isOpen() {
        return until == null;
    }

    Participation closed(Instant at) {
        return new Participation(agencyId, kind, since, at);
    }
}

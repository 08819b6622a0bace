package muster.operation.view;

import java.time.Instant;
import muster.operation.event.OfficerRecused;
import muster.operation.event.RecusalGround;
import muster.shared.AgencyId;
import muster.shared.OfficerId;
import muster.shared.RecordId;

/** Who has a conflict of interest and no part in the operation (rule STF-06). */
public record Recusal(
        RecordId id,
        OfficerId officerId,
        AgencyId agencyId,
        String name,
        RecusalGround ground,
        String reason,
        Instant since) {
    static Recusal of(OfficerRecused e, Instant since) {
        return new Recusal(e.recusalId(), e.officerId(), e.agencyId(), e.name(), e.ground(), e.reason(), since);
    }
}

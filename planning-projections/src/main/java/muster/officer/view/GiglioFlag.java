package muster.officer.view;

import java.time.Instant;
import muster.officer.event.GiglioGround;
import muster.shared.RecordId;
import org.jspecify.annotations.Nullable;

/** Why a prosecutor holds a person off the witness stand, and until when if it no longer does. For prosecutors. */
public record GiglioFlag(
        RecordId id,
        GiglioGround ground,
        String note,
        String recordedBy,
        Instant since,
        @Nullable Instant until) {
    GiglioFlag lifted(Instant at) {
        return new GiglioFlag(id, ground, note, recordedBy, since, at);
    }
}

package muster.operation.view;

import java.time.Instant;
import muster.operation.event.AfterActionReported;
import muster.shared.RecordId;
import org.jspecify.annotations.Nullable;

/** What was learnt, as somebody wrote it down afterwards. */
public record AfterAction(
        RecordId id,
        String lessons,
        @Nullable String victimCare,
        @Nullable String medical,
        String by,
        Instant at) {

    static AfterAction of(AfterActionReported e, Instant at) {
        return new AfterAction(e.reportId(), e.lessons(), e.victimCare(), e.medical(), e.reportedBy(), at);
    }
}

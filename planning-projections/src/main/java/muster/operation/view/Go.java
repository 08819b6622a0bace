package muster.operation.view;

import java.time.Instant;
import java.util.List;
import muster.operation.event.EmergencyStarted;
import muster.operation.event.GateResult;
import muster.operation.event.GoDecided;
import muster.operation.event.Waiver;
import muster.shared.RecordId;
import org.jspecify.annotations.Nullable;

/** The last word on whether the operation goes, with the gates as they stood then. */
public record Go(
        RecordId id,
        Word decision,
        @Nullable String reason,
        List<Waiver> waivers,
        int planVersion,
        List<GateResult> gates,
        @Nullable String gatesHash,
        String by,
        Instant at) {

    public enum Word {
        GO,
        NO_GO,
        HOLD,
        EMERGENCY
    }

    static Go of(GoDecided e, Instant at) {
        return new Go(
                e.decisionId(),
                Word.valueOf(e.decision().name()),
                e.reason(),
                e.waivers(),
                e.planVersion(),
                e.gates(),
                e.gatesHash(),
                e.decidedByName(),
                at);
    }

    static Go of(EmergencyStarted e, int planVersion, Instant at) {
        return new Go(
                e.decisionId(),
                Word.EMERGENCY,
                e.reason(),
                List.of(),
                planVersion,
                e.gaps(),
                null,
                e.startedByName(),
                at);
    }
}

package muster.operation.event;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import muster.shared.AgencyId;
import muster.shared.OperationId;
import muster.shared.RecordId;
import muster.shared.SurvivorRef;

/**
 * A survivor let one agency know something for one purpose, in writing and for a time (rule VIC-04).
 *
 * @param validUntil the last day of it
 * @param endsAt when that day is over where the operation is
 */
public record ReleaseRecorded(
        OperationId operationId,
        RecordId releaseId,
        SurvivorRef survivorRef,
        AgencyId recipientId,
        String purpose,
        Set<SurvivorFact> covers,
        SignedForm form,
        LocalDate validUntil,
        Instant endsAt,
        String recordedBy)
        implements OperationEvent {
    public ReleaseRecorded {
        covers = new TreeSet<>(covers);
    }
}

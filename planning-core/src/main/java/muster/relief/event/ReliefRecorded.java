package muster.relief.event;

import muster.shared.AgencyId;
import muster.shared.OperationId;
import muster.shared.RecordId;
import muster.shared.Sealed;
import muster.shared.SurvivorRef;

/**
 * A federal agency wrote down whether a survivor has Continued Presence and a declaration for a T visa, and since when. What it wrote
 * can be read only with a key that is kept elsewhere; that it wrote tells nothing, since it writes of everybody who was met.
 *
 * @param agencyId who wrote it, and alone is shown it
 * @param status yes or no and a date for each, always of the same length
 */
public record ReliefRecorded(
        OperationId operationId,
        RecordId recordId,
        AgencyId agencyId,
        SurvivorRef survivorRef,
        Sealed status,
        String recordedBy)
        implements ReliefEvent {}

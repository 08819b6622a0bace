package muster.deconfliction.event;

import muster.shared.OperationId;
import muster.shared.RecordId;

/**
 * An operation works on a target. Who looks for the same one is told whom to call.
 *
 * @param digest of the normalised identifier under the service's key, in lower-case hex; what it was made of is kept nowhere
 */
public record TargetRegistered(
        OperationId operationId,
        RecordId targetId,
        TargetKind kind,
        String digest,
        String caseReference,
        Contact contact,
        Suspicion suspicion)
        implements DeconflictionEvent {}

package muster.deconfliction;

import muster.deconfliction.event.Contact;
import muster.deconfliction.event.Suspicion;
import muster.deconfliction.event.TargetKind;
import muster.shared.OperationId;
import muster.shared.RecordId;
import org.jspecify.annotations.Nullable;

/** Say that an operation works on a target, by an identifier that the door has made unreadable. */
public record RegisterTarget(
        OperationId operationId,
        RecordId targetId,
        TargetKind kind,
        String digest,
        String caseReference,
        Contact contact,
        @Nullable Suspicion suspicion)
        implements DeconflictionCommand {}

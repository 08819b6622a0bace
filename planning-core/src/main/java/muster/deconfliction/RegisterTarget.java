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
        implements DeconflictionCommand {
    /** In place of a digest where nothing is stored: or numbers could be tried and their digests learnt without a trace. */
    public static final String NO_DIGEST = "0".repeat(64);
}

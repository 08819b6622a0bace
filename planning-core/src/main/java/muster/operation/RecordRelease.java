package muster.operation;

import java.time.LocalDate;
import java.util.Set;
import muster.operation.event.SignedForm;
import muster.operation.event.SurvivorFact;
import muster.shared.AgencyId;
import muster.shared.OperationId;
import muster.shared.RecordId;
import muster.shared.SurvivorRef;

/** Write down what a survivor lets an agency know. */
public record RecordRelease(
        OperationId operationId,
        RecordId releaseId,
        SurvivorRef survivorRef,
        AgencyId recipientId,
        String purpose,
        Set<SurvivorFact> covers,
        SignedForm form,
        LocalDate validUntil)
        implements OperationCommand {}

package muster.operation;

import java.time.Instant;
import java.util.List;
import muster.operation.event.Receipt;
import muster.shared.OfficerId;
import muster.shared.OperationId;
import muster.shared.WarrantId;

/** Record that a warrant was executed; {@code at}: when the entry began, or the device was installed. */
public record ExecuteWarrant(
        OperationId operationId,
        WarrantId warrantId,
        Instant at,
        OfficerId officerId,
        Receipt receipt,
        List<Found> inventory,
        String preparedBy,
        String witness)
        implements OperationCommand {
    /** A thing, where it lay and who found it. */
    public record Found(String item, String place, OfficerId finderId) {}
}

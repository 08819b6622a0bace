package muster.operation.event;

import java.time.Instant;
import java.util.List;
import muster.shared.AgencyId;
import muster.shared.OfficerId;
import org.jspecify.annotations.Nullable;

/**
 * How a warrant was executed (rule WAR-09); of a tracking warrant, how the device was installed.
 *
 * @param preparedBy of the inventory, in the presence of {@code witness}
 * @param useUntil exclusive, how long an installed device may be used (rule WAR-10); null where there is none
 */
public record Execution(
        Instant at,
        OfficerId officerId,
        String officerName,
        AgencyId agencyId,
        Receipt receipt,
        List<SeizedItem> inventory,
        String preparedBy,
        String witness,
        @Nullable Instant useUntil) {
    public Execution {
        inventory = List.copyOf(inventory);
    }
}

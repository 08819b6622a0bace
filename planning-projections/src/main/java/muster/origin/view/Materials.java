package muster.origin.view;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import muster.ledger.Recorded;
import muster.ledger.store.Ledger;
import muster.origin.event.MaterialContributed;
import muster.origin.event.MaterialPassedOn;
import muster.origin.event.PermissionRevoked;
import muster.origin.event.ReleasePermitted;
import muster.shared.AgencyId;
import muster.shared.OperationId;
import muster.shared.RecordId;
import org.springframework.stereotype.Component;

/** What an agency may see of an operation's controlled material (rule INF-05). */
@Component
public class Materials {
    private final Ledger ledger;

    Materials(Ledger ledger) {
        this.ledger = ledger;
    }

    /** In the order in which they came; the lead agency sees all of it. */
    public List<Material> seenBy(AgencyId agency, AgencyId lead, OperationId operation) {
        return all(operation).values().stream()
                .filter(each -> isWhole(each, agency, lead) || each.isWith(agency))
                .map(each -> isWhole(each, agency, lead) ? each : each.forRecipient())
                .toList();
    }

    private static boolean isWhole(Material material, AgencyId agency, AgencyId lead) {
        return agency.equals(lead) || agency.equals(material.agencyId());
    }

    private Map<RecordId, Material> all(OperationId operation) {
        Map<RecordId, Material> all = new LinkedHashMap<>();
        for (Recorded recorded : ledger.stream("origin/" + operation)) {
            Instant at = recorded.recordedAt();
            switch (recorded.event()) {
                case MaterialContributed e -> all.put(e.materialId(), Material.of(e, at));
                case ReleasePermitted e -> all.computeIfPresent(e.materialId(), (id, known) -> known.permitted(e));
                case PermissionRevoked e -> all.computeIfPresent(e.materialId(), (id, known) -> known.revoked(e, at));
                case MaterialPassedOn e -> all.computeIfPresent(e.materialId(), (id, known) -> known.passedOn(e, at));
                default -> {}
            }
        }
        return all;
    }
}

package muster.origin.view;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import muster.ledger.Recorded;
import muster.origin.event.MaterialContributed;
import muster.origin.event.MaterialPassedOn;
import muster.origin.event.PermissionRevoked;
import muster.origin.event.ReleasePermitted;
import muster.shared.AgencyId;
import muster.shared.RecordId;

/** What an agency may see of an operation's controlled material (rule INF-05). */
public final class Materials {
    private Materials() {}

    /** In the order in which they came; the lead agency sees all of it. @param origin the stream of the operation's material */
    public static List<Material> seenBy(AgencyId agency, AgencyId lead, List<Recorded> origin) {
        return all(origin).values().stream()
                .filter(each -> isWhole(each, agency, lead) || each.isWith(agency))
                .map(each -> isWhole(each, agency, lead) ? each : each.forRecipient())
                .toList();
    }

    private static boolean isWhole(Material material, AgencyId agency, AgencyId lead) {
        return agency.equals(lead) || agency.equals(material.agencyId());
    }

    private static Map<RecordId, Material> all(List<Recorded> origin) {
        Map<RecordId, Material> all = new LinkedHashMap<>();
        for (Recorded recorded : origin) {
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

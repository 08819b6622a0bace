package muster.operation.view;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import muster.operation.event.TechniqueApproved;
import muster.operation.event.TechniquePlanned;
import muster.operation.event.UndercoverTechnique;
import muster.shared.AgencyId;
import muster.shared.RecordId;
import org.jspecify.annotations.Nullable;

/** What officers may do undercover, and who answers for it (rule STF-11). */
public record Technique(
        RecordId id, UndercoverTechnique rules, String plannedBy, Instant plannedAt, List<Approval> approvals) {

    public record Approval(
            TechniqueApproved.Approver approver,
            AgencyId agencyId,
            String name,
            Instant at,
            @Nullable String reason) {}

    static Technique of(TechniquePlanned e, Instant at) {
        return new Technique(e.techniqueId(), e.technique(), e.plannedByName(), at, List.of());
    }

    Technique approved(TechniqueApproved e, Instant at) {
        List<Approval> all = new ArrayList<>(approvals);
        all.add(new Approval(e.approver(), e.agencyId(), e.approvedByName(), at, e.reason()));
        return new Technique(id, rules, plannedBy, plannedAt, all);
    }
}

package muster.operation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import muster.operation.event.AssignmentRole;
import muster.operation.event.Entry;
import muster.operation.event.RiskAssessed;
import muster.operation.event.RiskReopened;
import muster.operation.event.SiteAdded;
import muster.policy.RiskMatrix;
import muster.policy.RiskPack;
import muster.shared.OperationId;
import muster.shared.SiteId;
import org.axonframework.eventsourcing.EventSourcingHandler;

/** How dangerous each site is held to be, and whether that still rests on what is known (rules RSK-01 to RSK-03). */
final class Risks {
    private final Map<SiteId, RiskAssessed> assessed = new LinkedHashMap<>();
    private final Set<SiteId> reopened = new LinkedHashSet<>();

    @EventSourcingHandler
    void evolve(RiskAssessed event) {
        assessed.put(event.siteId(), event);
        reopened.remove(event.siteId());
    }

    @EventSourcingHandler
    void evolve(RiskReopened event) {
        reopened.add(event.siteId());
    }

    boolean isAssessed(SiteId site) {
        return assessed.containsKey(site) && !reopened.contains(site);
    }

    /** With a new survey, if there is something to open. */
    Optional<RiskReopened> reopenedBySurvey(OperationId operation, SiteId site) {
        return isAssessed(site)
                ? Optional.of(new RiskReopened(operation, site, "The site was surveyed again."))
                : Optional.empty();
    }

    /** With a raid whose manner of entry the assessment does not cover. */
    Optional<RiskReopened> reopenedByEntry(OperationId operation, SiteId site, Entry entry) {
        RiskAssessed standing = assessed.get(site);
        return standing != null && isAssessed(site) && !standing.entries().contains(entry)
                ? Optional.of(new RiskReopened(operation, site, "Officers are now to enter by " + entry + "."))
                : Optional.empty();
    }

    /** What is missing before a plan with that site may be approved or go. */
    List<String> lacks(SiteAdded site, Assignments assignments, RiskPack pack) {
        RiskAssessed standing = assessed.get(site.siteId());
        if (standing == null) {
            return List.of("Assess the risk of " + site.label() + ".");
        }
        if (reopened.contains(site.siteId())) {
            return List.of("Assess the risk of " + site.label() + " again: what it rests on has changed.");
        }
        List<String> lacks = new ArrayList<>();
        RiskMatrix matrix = pack.matrix(standing.matrix());
        matrix.band(standing.answers()).roles().forEach((role, asked) -> {
            long present = assignments.serving(role);
            if (present < asked) {
                lacks.add("Band " + standing.band() + " at " + site.label() + " needs " + asked + " " + role
                        + ", there are " + present + ".");
            }
        });
        return lacks;
    }

    /** What the plan says of its risks, as far as a change of it voids approvals. */
    Object material() {
        return assessed.values().stream()
                .map(each -> Arrays.asList(each.siteId(), each.matrix(), each.band(), reopened.contains(each.siteId())))
                .toList();
    }

    /** Whose approval the bands of all sites ask for (rule RSK-03); none where nothing was assessed. */
    Set<AssignmentRole> approvers() {
        Set<AssignmentRole> approvers = new TreeSet<>();
        assessed.values().forEach(each -> approvers.add(each.approver()));
        return approvers;
    }
}

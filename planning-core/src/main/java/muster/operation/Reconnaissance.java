package muster.operation;

import java.util.List;
import muster.operation.event.SiteAdded;
import muster.policy.PolicyPacks;

/** What must be known of a place before anybody goes there: that it is the right one, what it is like, how dangerous. */
final class Reconnaissance {
    private final AddressVerification verification;
    private final SiteSurveys surveys;
    private final Risks risks;
    private final Assignments assignments;

    Reconnaissance(AddressVerification verification, SiteSurveys surveys, Risks risks, Assignments assignments) {
        this.verification = verification;
        this.surveys = surveys;
        this.risks = risks;
        this.assignments = assignments;
    }

    List<String> unverified(List<SiteAdded> targets, PolicyPacks packs) {
        return targets.stream()
                .flatMap(site -> verification.lacks(site, packs.sites()).stream())
                .toList();
    }

    List<String> unsurveyed(List<SiteAdded> targets) {
        return targets.stream().flatMap(site -> surveys.lacks(site).stream()).toList();
    }

    List<String> unassessed(List<SiteAdded> targets, PolicyPacks packs) {
        return targets.stream()
                .flatMap(site -> risks.lacks(site, assignments, packs.risk()).stream())
                .toList();
    }
}

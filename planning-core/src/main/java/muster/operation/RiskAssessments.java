package muster.operation;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import muster.decision.Decision;
import muster.decision.Facts;
import muster.decision.Ruling;
import muster.operation.event.Entry;
import muster.operation.event.RiskAssessed;
import muster.operation.event.SiteAdded;
import muster.policy.RiskMatrix;
import muster.policy.RiskPack;
import org.axonframework.commandhandling.CommandHandler;

/** Assessing the risk of a site by the matrix of the place (rules RSK-01, RSK-02). */
final class RiskAssessments {
    private final Charter charter;
    private final Sites sites;
    private final SiteSurveys surveys;
    private final Raids raids;

    RiskAssessments(Charter charter, Sites sites, SiteSurveys surveys, Raids raids) {
        this.charter = charter;
        this.sites = sites;
        this.surveys = surveys;
        this.raids = raids;
    }

    @CommandHandler
    Decision decide(AssessRisk command, Facts facts) {
        SiteAdded site = sites.named(command.siteId());
        RiskPack pack = facts.packs().risk();
        RiskMatrix matrix =
                command.matrix() == null ? pack.matrixOf(charter.jurisdiction()) : pack.matrix(command.matrix());
        Map<String, Boolean> answers = matrix.whole(command.answers());
        RiskMatrix.Band band = matrix.band(answers);
        return Ruling.on(facts)
                .warnIf(
                        surveys.of(site.siteId()) == null,
                        "RSK-01",
                        () -> "The site was not surveyed yet; a survey will ask for a new assessment.")
                .warnIf(
                        !band.resources().isEmpty(),
                        "RSK-03",
                        () -> "Band " + band.code() + " asks for: " + String.join(", ", band.resources()) + ".")
                .decide(new RiskAssessed(
                        command.operationId(),
                        command.assessmentId(),
                        site.siteId(),
                        matrix.id(),
                        pack.version(),
                        answers,
                        matrix.score(answers),
                        band.code(),
                        band.resources(),
                        band.approver(),
                        entries(site, pack)));
    }

    private Set<Entry> entries(SiteAdded site, RiskPack pack) {
        Set<Entry> planned = raids.entriesOf(site.siteId());
        return new TreeSet<>(planned.isEmpty() ? pack.presumedEntries() : planned);
    }
}

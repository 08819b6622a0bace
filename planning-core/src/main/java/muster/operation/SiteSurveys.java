package muster.operation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import muster.decision.Decision;
import muster.decision.Facts;
import muster.decision.Ruling;
import muster.operation.event.SiteAdded;
import muster.operation.event.SiteSurvey;
import muster.operation.event.SiteSurveyed;
import muster.shared.SiteId;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.jspecify.annotations.Nullable;

/** What is known of the sites (rule SIT-02): the last survey of each counts. */
final class SiteSurveys {
    private final Sites sites;
    private final Risks risks;
    private final Map<SiteId, SiteSurvey> surveys = new LinkedHashMap<>();

    SiteSurveys(Sites sites, Risks risks) {
        this.sites = sites;
        this.risks = risks;
    }

    @CommandHandler
    Decision decide(SurveySite command, Facts facts) {
        sites.at(command.siteId());
        List<Object> events = new ArrayList<>();
        events.add(new SiteSurveyed(command.operationId(), command.siteId(), command.survey()));
        risks.reopenedBySurvey(command.operationId(), command.siteId()).ifPresent(events::add);
        return Ruling.on(facts)
                .warnIf(
                        command.survey().occupants().children() > 0,
                        "SIT-04",
                        () -> "Children are expected: child protection must know, and a child plan is needed.")
                .decide(events);
    }

    @EventSourcingHandler
    void evolve(SiteSurveyed event) {
        surveys.put(event.siteId(), event.survey());
    }

    @Nullable
    SiteSurvey of(SiteId site) {
        return surveys.get(site);
    }

    /** What is missing before anybody may go to that site. */
    List<String> lacks(SiteAdded site) {
        return surveys.containsKey(site.siteId())
                ? List.of()
                : List.of("Survey " + site.label()
                        + ": ways in, occupants, hazards, trauma centre, staging area, rally point, command post.");
    }

    /** Rule SIT-04: where children are expected, child protection must know and a child plan is needed. */
    boolean expectChildren() {
        return surveys.values().stream().anyMatch(survey -> survey.occupants().children() > 0);
    }
}

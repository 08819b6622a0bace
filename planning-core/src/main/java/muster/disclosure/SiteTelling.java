package muster.disclosure;

import static muster.disclosure.Members.members;
import static muster.disclosure.Members.plus;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import muster.operation.event.AddressVerified;
import muster.operation.event.OfficerAssigned;
import muster.operation.event.RaidScheduled;
import muster.operation.event.RiskAssessed;
import muster.operation.event.RiskReopened;
import muster.operation.event.SiteSurvey;
import muster.operation.event.SiteSurveyed;
import muster.shared.AgencyId;
import muster.shared.SiteId;

/** What is told of the dangers of a place, and of who made sure that it is the right one. */
record SiteTelling(Column column, AgencyId agency, Situation before, Situation after) {
    Optional<Map<String, Object>> verified(AddressVerified e) {
        if (Matrix.PLAN.seenBy(column) != Sight.FULL) {
            return Optional.empty();
        }
        Map<String, Object> data = members(
                "verificationId", e.verificationId(),
                "siteId", e.siteId(),
                "method", e.method(),
                "description", e.description(),
                "photo", e.photo(),
                "observedAddress", e.observedAddress(),
                "warrantAddress", e.warrantAddress(),
                "location", e.location(),
                "at", e.at());
        boolean named =
                Matrix.ASSIGNMENT.seenBy(column) == Sight.FULL || e.agencyId().equals(agency);
        return Optional.of(named ? plus(data, members("officerId", e.officerId(), "name", e.name())) : data);
    }

    Optional<Map<String, Object>> surveyed(SiteSurveyed e) {
        return switch (Matrix.DANGERS.seenBy(column)) {
            case FULL ->
                told(
                        e,
                        plus(
                                whole(e.survey()),
                                members("safetyAdvice", e.survey().safetyAdvice())));
            case TASKS -> told(e, hasTaskAt(e.siteId()) ? whole(e.survey()) : common(e.survey()));
            case EXISTENCE -> Optional.of(members("siteId", e.siteId(), "surveyed", true));
            case HAZARDS -> changed(e, "hazards", SiteTelling::hazards);
            case ADVICE -> changed(e, "safetyAdvice", SiteTelling::advice);
            default -> Optional.empty();
        };
    }

    Optional<Map<String, Object>> assessed(RiskAssessed e) {
        return switch (Matrix.DANGERS.seenBy(column)) {
            case FULL -> risk(e.siteId(), plus(risk(e), members("answers", e.answers(), "approver", e.approver())));
            case TASKS -> hasTaskAt(e.siteId()) ? risk(e.siteId(), risk(e)) : Optional.empty();
            case EXISTENCE -> Optional.of(members("siteId", e.siteId(), "riskAssessed", true));
            default -> Optional.empty();
        };
    }

    Optional<Map<String, Object>> reopened(RiskReopened e) {
        return switch (Matrix.DANGERS.seenBy(column)) {
            case FULL -> risk(e.siteId(), members("status", "REOPENED", "reason", e.reason()));
            case TASKS -> hasTaskAt(e.siteId()) ? risk(e.siteId(), members("status", "REOPENED")) : Optional.empty();
            case EXISTENCE -> Optional.of(members("siteId", e.siteId(), "riskAssessed", false));
            default -> Optional.empty();
        };
    }

    private static Map<String, Object> risk(RiskAssessed e) {
        return members(
                "status", "ASSESSED",
                "matrix", e.matrix(),
                "score", e.score(),
                "band", e.band(),
                "resources", e.resources());
    }

    private static Optional<Map<String, Object>> risk(SiteId site, Map<String, Object> risk) {
        return Optional.of(members("siteId", site, "risk", risk));
    }

    /** The type of an update on dangers: those who know of no site are told of the operation as a whole. */
    static String typeOfSurvey(Column column) {
        return switch (Matrix.DANGERS.seenBy(column)) {
            case HAZARDS, ADVICE -> "muster.safety.advised.v1";
            default -> "muster.site.surveyed.v1";
        };
    }

    private static Optional<Map<String, Object>> told(SiteSurveyed e, Map<String, Object> survey) {
        return Optional.of(members("siteId", e.siteId(), "survey", survey));
    }

    /** Who has a task at the site needs all that is known of it; the others, where help and command are. */
    private boolean hasTaskAt(SiteId site) {
        return after.standing().stream()
                .filter(OfficerAssigned.class::isInstance)
                .map(OfficerAssigned.class::cast)
                .filter(task -> task.agencyId().equals(agency))
                .anyMatch(task -> after.fact(task.raidId(), RaidScheduled.class)
                        .filter(raid -> raid.siteId().equals(site))
                        .isPresent());
    }

    /** For a task at a site, what is known of the site. */
    static Map<String, Object> knownOf(SiteId site, Column column, Situation situation) {
        Sight sight = Matrix.DANGERS.seenBy(column);
        if (sight != Sight.FULL && sight != Sight.TASKS) {
            return members();
        }
        return members(
                "survey",
                situation
                        .fact(Situation.surveyOf(site), SiteSurveyed.class)
                        .map(surveyed -> whole(surveyed.survey()))
                        .orElse(null),
                "risk",
                situation
                        .fact(Situation.riskOf(site), RiskAssessed.class)
                        .map(SiteTelling::risk)
                        .orElse(null));
    }

    private static Map<String, Object> whole(SiteSurvey survey) {
        return plus(
                members(
                        "entryPoints", survey.entryPoints(),
                        "occupants", survey.occupants(),
                        "hazards", survey.hazards(),
                        "perimeter", survey.perimeter()),
                common(survey));
    }

    private static Map<String, Object> common(SiteSurvey survey) {
        return members(
                "traumaCentre", survey.traumaCentre(),
                "stagingArea", survey.stagingArea(),
                "rallyPoint", survey.rallyPoint(),
                "commandPost", survey.commandPost());
    }

    /** Of all sites together, told where it is news; who joins late is told once, with the last survey. */
    private Optional<Map<String, Object>> changed(SiteSurveyed e, String name, Function<Situation, List<String>> what) {
        boolean isLast =
                e.equals(surveys(after).reduce((first, second) -> second).orElse(null));
        List<String> now = what.apply(after);
        return isLast && !now.equals(what.apply(before)) ? Optional.of(members(name, now)) : Optional.empty();
    }

    private static List<String> hazards(Situation situation) {
        return surveys(situation)
                .flatMap(surveyed -> surveyed.survey().hazards().stream())
                .distinct()
                .sorted()
                .toList();
    }

    private static List<String> advice(Situation situation) {
        return surveys(situation)
                .map(surveyed -> surveyed.survey().safetyAdvice())
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .toList();
    }

    private static Stream<SiteSurveyed> surveys(Situation situation) {
        return situation.standing().stream()
                .filter(SiteSurveyed.class::isInstance)
                .map(SiteSurveyed.class::cast);
    }
}

package muster.operation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import muster.agency.event.LocalPolicy;
import muster.decision.AgencyOnFile;
import muster.decision.Facts;
import muster.decision.Ruling;
import muster.operation.event.ReasonToBelieve;
import muster.operation.event.SiteAdded;
import muster.operation.event.WarrantApproved;
import muster.operation.event.WarrantKind;
import muster.policy.PolicyPack;
import muster.shared.WarrantId;
import muster.shared.Window;
import org.jspecify.annotations.Nullable;

/** On what a raid may enter: a warrant whose clock and hours cover the whole entry window (rules WAR-01, WAR-03 to WAR-06, WAR-13). */
final class LawfulEntry {
    private static final DateTimeFormatter WALL_TIME = DateTimeFormatter.ofPattern("EEE d MMM uuuu HH:mm", Locale.US);

    private final Charter charter;
    private final Warrants warrants;

    LawfulEntry(Charter charter, Warrants warrants) {
        this.charter = charter;
        this.warrants = warrants;
    }

    /** Consent or exigency, with its author and facts, stands in the command (rule WAR-01). */
    Optional<WarrantId> withoutWarrant(Ruling ruling) {
        ruling.require(true, "WAR-01", "warrant-missing", () -> "");
        return Optional.empty();
    }

    Optional<WarrantId> basis(
            SiteAdded site,
            Window entry,
            Optional<WarrantId> named,
            @Nullable ReasonToBelieve reason,
            Facts facts,
            Ruling ruling) {
        if (!site.premisesEntry() && named.isEmpty()) {
            return Optional.empty();
        }
        Optional<Warrant> chosen = named.map(warrants::named).or(() -> best(site, entry, reason, facts));
        return Optional.of(restOn(chosen, site, entry, reason, "WAR-05", facts, ruling));
    }

    /** A raid that was moved keeps its warrant while that covers the new time, else rests on another that does. */
    Optional<WarrantId> basisAfterMove(
            SiteAdded site,
            Window entry,
            Optional<WarrantId> present,
            @Nullable ReasonToBelieve reason,
            Facts facts,
            Ruling ruling) {
        if (!site.premisesEntry() && present.isEmpty()) {
            return Optional.empty();
        }
        Optional<Warrant> best = best(site, entry, reason, facts);
        Optional<Warrant> kept = present.map(warrants::at)
                .filter(warrant -> best.filter(other -> fit(site, entry, facts).compare(other, warrant) > 0)
                        .isEmpty());
        return Optional.of(restOn(kept.or(() -> best), site, entry, reason, "WAR-06", facts, ruling));
    }

    private WarrantId restOn(
            Optional<Warrant> chosen,
            SiteAdded site,
            Window entry,
            @Nullable ReasonToBelieve reason,
            String clockRule,
            Facts facts,
            Ruling ruling) {
        Optional<Warrant> arrest = chosen.filter(warrant -> warrant.allowsArrestAt(site.siteId()));
        if (arrest.isPresent()) {
            ruling.require(
                    reason != null,
                    "WAR-13",
                    "reason-to-believe-missing",
                    () ->
                            "A warrant for an arrest opens no third person's home, and the suspect's own only where officers"
                                    + " have reason to believe that he lives there and is in: give it as reasonToBelieve, or get a"
                                    + " search warrant.");
        }
        Optional<Warrant> serving =
                chosen.filter(warrant -> warrant.allowsEntryOf(site.siteId())).or(() -> arrest);
        ruling.require(
                serving.isPresent(),
                "WAR-01",
                "warrant-missing",
                () -> "Get a search warrant issued that names this site, or record consent or exigency with its"
                        + " author and facts.");
        Warrant warrant = serving.orElseThrow();
        assertCovers(warrant, site.zone(), entry, clockRule, facts, ruling);
        assertLocalPolicy(warrant, site.zone(), entry, facts, ruling);
        return warrant.request().warrantId();
    }

    private void assertCovers(
            Warrant warrant, ZoneId site, Window entry, String clockRule, Facts facts, Ruling ruling) {
        WarrantApproved order = warrant.orderGiven();
        PolicyPack law = lawOf(order, site, facts);
        Instant executeBy = warrant.executeByOr(Instant.MAX);
        ruling.under(law)
                .require(
                        warrant.isLiveThroughout(entry),
                        clockRule,
                        "warrant-not-live",
                        () -> "The warrant may be executed from " + wall(order.decidedAt(), site) + " until before "
                                + wall(executeBy, site) + " at the site; choose a window inside that, or get a new"
                                + " warrant.")
                .require(
                        !hasHours(warrant) || order.nightService() || law.isDaytime(entry, site),
                        "WAR-05",
                        "outside-daytime-hours",
                        () -> "Entry from " + wall(entry.start(), site) + " to " + wall(entry.end(), site)
                                + " at the site is not wholly within the hours of " + law.version()
                                + "; choose a window inside them, or ask the judge for night service.")
                .warnIf(
                        hasHours(warrant) && law.isNearEdge(entry, site, executeBy, order.nightService()),
                        "WAR-05",
                        () -> "The window is close to the edge of what is lawful: a delay makes the entry unlawful.");
    }

    /** What the lead agency asks beyond the law; a judge's night service lifts its hours as it lifts the law's. */
    private void assertLocalPolicy(Warrant warrant, ZoneId site, Window entry, Facts facts, Ruling ruling) {
        AgencyOnFile lead = facts.agency(charter.lead()).orElse(null);
        LocalPolicy policy = lead == null
                ? null
                : lead.policyOn(LocalDate.ofInstant(entry.start(), site)).orElse(null);
        if (lead == null
                || policy == null
                || !hasHours(warrant)
                || warrant.orderGiven().nightService()) {
            return;
        }
        ruling.underLocal(lead.nameOf(policy))
                .require(
                        policy.allows(entry, site),
                        "WAR-04",
                        "outside-agency-hours",
                        () -> "Choose a window within " + policy.hours() + " at the site: " + lead.name()
                                + " serves warrants only then (" + policy.citation() + ").")
                .warnIf(
                        lawOf(warrant.orderGiven(), site, facts)
                                .isNearEdge(entry, site, warrant.executeByOr(Instant.MAX), policy),
                        "WAR-05",
                        () -> "The window is closer to an edge than " + lead.name() + " plans it (" + policy.citation()
                                + ").");
    }

    /** Hours bind searches; an arrest may be made at any. */
    private static boolean hasHours(Warrant warrant) {
        return warrant.request().kind() != WarrantKind.ARREST;
    }

    private Optional<Warrant> best(SiteAdded site, Window entry, @Nullable ReasonToBelieve reason, Facts facts) {
        return warrants.all().stream()
                .filter(warrant -> warrant.allowsEntryOf(site.siteId())
                        || (reason != null && warrant.allowsArrestAt(site.siteId())))
                .max(fit(site, entry, facts).thenComparing(warrant -> warrant.executeByOr(Instant.MAX)));
    }

    /** One whose clock and hours cover the entry before one whose clock alone does, and that before any other. */
    private Comparator<Warrant> fit(SiteAdded site, Window entry, Facts facts) {
        return Comparator.comparing((Warrant warrant) -> covers(warrant, site, entry, facts))
                .thenComparing(warrant -> warrant.isLiveThroughout(entry));
    }

    private boolean covers(Warrant warrant, SiteAdded site, Window entry, Facts facts) {
        WarrantApproved order = warrant.order();
        return order != null
                && warrant.isLiveThroughout(entry)
                && (!hasHours(warrant)
                        || order.nightService()
                        || lawOf(order, site.zone(), facts).isDaytime(entry, site.zone()));
    }

    private PolicyPack lawOf(WarrantApproved order, ZoneId site, Facts facts) {
        return charter.lawOn(LocalDate.ofInstant(order.decidedAt(), site), facts)
                .orElseThrow();
    }

    private static String wall(Instant at, ZoneId site) {
        return at.equals(Instant.MAX) ? "no fixed day" : WALL_TIME.format(at.atZone(site));
    }
}

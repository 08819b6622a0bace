package muster.operation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import muster.decision.Facts;
import muster.decision.Ruling;
import muster.operation.event.SiteAdded;
import muster.operation.event.WarrantApproved;
import muster.policy.PolicyPack;
import muster.shared.WarrantId;
import muster.shared.Window;

/** On what a raid may enter: a warrant whose clock and hours cover the whole entry window (rules WAR-01, WAR-03 to WAR-06). */
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

    Optional<WarrantId> basis(SiteAdded site, Window entry, Optional<WarrantId> named, Facts facts, Ruling ruling) {
        return basis(site, entry, named.map(warrants::named), "WAR-05", facts, ruling);
    }

    /** A raid that was moved keeps its warrant while that covers the new time, else rests on another that does. */
    Optional<WarrantId> basisAfterMove(
            SiteAdded site, Window entry, Optional<WarrantId> present, Facts facts, Ruling ruling) {
        Optional<Warrant> kept = present.map(warrants::at)
                .filter(warrant ->
                        warrant.isLiveThroughout(entry) || others(site, entry).isEmpty());
        return basis(site, entry, kept, "WAR-06", facts, ruling);
    }

    private Optional<WarrantId> basis(
            SiteAdded site, Window entry, Optional<Warrant> named, String clockRule, Facts facts, Ruling ruling) {
        Optional<Warrant> chosen = named.or(() -> latest(site, entry));
        if (site.premisesEntry() || named.isPresent()) {
            ruling.require(
                    chosen.filter(warrant -> warrant.allowsEntryOf(site.siteId()))
                            .isPresent(),
                    "WAR-01",
                    "warrant-missing",
                    () -> "Get a search warrant issued that names this site, or record consent or exigency with its"
                            + " author and facts.");
        }
        chosen = chosen.filter(warrant -> site.premisesEntry() || named.isPresent());
        chosen.ifPresent(warrant -> assertCovers(warrant, site.zone(), entry, clockRule, facts, ruling));
        return chosen.map(warrant -> warrant.request().warrantId());
    }

    private void assertCovers(
            Warrant warrant, ZoneId site, Window entry, String clockRule, Facts facts, Ruling ruling) {
        WarrantApproved order = warrant.order();
        if (order == null) {
            throw new IllegalStateException("An issued warrant has its order.");
        }
        PolicyPack law = facts.packs()
                .at(charter.jurisdiction(), LocalDate.ofInstant(order.decidedAt(), site))
                .orElseThrow();
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
                        order.nightService() || law.isDaytime(entry, site),
                        "WAR-05",
                        "outside-daytime-hours",
                        () -> "Entry from " + wall(entry.start(), site) + " to " + wall(entry.end(), site)
                                + " at the site is not wholly within the hours of " + law.version()
                                + "; choose a window inside them, or ask the judge for night service.")
                .warnIf(
                        law.isNearEdge(entry, site, executeBy, order.nightService()),
                        "WAR-05",
                        () -> "The window is close to the edge of what is lawful: a delay makes the entry unlawful.");
    }

    private Optional<Warrant> latest(SiteAdded site, Window entry) {
        return others(site, entry).stream()
                .findFirst()
                .or(() -> warrants.all().stream()
                        .filter(warrant -> warrant.allowsEntryOf(site.siteId()))
                        .max(Comparator.comparing(warrant -> warrant.executeByOr(Instant.MAX))));
    }

    private List<Warrant> others(SiteAdded site, Window entry) {
        return warrants.all().stream()
                .filter(warrant -> warrant.allowsEntryOf(site.siteId()) && warrant.isLiveThroughout(entry))
                .sorted(Comparator.comparing((Warrant warrant) -> warrant.executeByOr(Instant.MAX))
                        .reversed())
                .toList();
    }

    private static String wall(Instant at, ZoneId site) {
        return at.equals(Instant.MAX) ? "no fixed day" : WALL_TIME.format(at.atZone(site));
    }
}

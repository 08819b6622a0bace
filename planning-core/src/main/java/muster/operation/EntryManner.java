package muster.operation;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import muster.decision.Facts;
import muster.decision.Ruling;
import muster.operation.event.Announcement;
import muster.operation.event.Entry;
import muster.operation.event.NoKnockBasis;
import muster.operation.event.SiteAdded;
import muster.operation.event.WarrantApproved;
import muster.policy.EntryLaw;
import muster.policy.PolicyPacks;
import muster.shared.WarrantId;
import muster.shared.Window;
import org.jspecify.annotations.Nullable;

/**
 * How a door may be opened by the law of its days: without a knock (rule WAR-11) or after an announcement (rule WAR-12). The law
 * of the day counts for what is done on it, so an order that was lawful when it was given does not outlive a ban.
 */
final class EntryManner {
    private final Charter charter;
    private final Warrants warrants;

    EntryManner(Charter charter, Warrants warrants) {
        this.charter = charter;
        this.warrants = warrants;
    }

    /** Of an order that allows entry without a knock. */
    void requireOrder(LocalDate day, @Nullable NoKnockBasis basis, Facts facts, Ruling ruling) {
        facts.packs()
                .entryAt(charter.jurisdiction(), day)
                .ifPresent(law -> ruling.under(law)
                        .require(
                                law.lets(basis),
                                "WAR-11",
                                "no-knock-not-allowed",
                                () -> law.inWords() + "; give such a basis, or an order without it."));
    }

    /** Of a raid: by the law of its first and of its last day. */
    void require(
            SiteAdded site,
            Window window,
            Entry entry,
            @Nullable Announcement announcement,
            Optional<WarrantId> warrant,
            Facts facts,
            Ruling ruling) {
        WarrantApproved order = warrant.map(warrants::at).map(Warrant::order).orElse(null);
        switch (entry) {
            case NO_KNOCK ->
                lawsOver(window, site.zone(), facts.packs())
                        .forEach(law -> requireNoKnock(law, order, window, site.zone(), ruling));
            case KNOCK_AND_ANNOUNCE ->
                lawsOver(window, site.zone(), facts.packs())
                        .forEach(law -> requireAnnouncement(law, announcement, ruling));
            case CALL_OUT, CONSENT, EXIGENT -> {}
        }
    }

    private static void requireNoKnock(
            EntryLaw law, @Nullable WarrantApproved order, Window window, ZoneId site, Ruling ruling) {
        boolean ordered = order != null && order.noKnock();
        ruling.under(law)
                .require(
                        law.lets(order == null ? null : order.noKnockBasis()) && (ordered || !law.asksForOrder()),
                        "WAR-11",
                        "no-knock-not-allowed",
                        () -> law.inWords() + "; knock and announce, call the people out, or get such an order.")
                .require(
                        law.admits(window, site),
                        "WAR-11",
                        "no-knock-outside-hours",
                        () -> law.inWords() + "; choose a window inside these hours.");
    }

    /** What is not planned yet can still be planned; what is planned must be lawful. */
    private static void requireAnnouncement(EntryLaw law, @Nullable Announcement planned, Ruling ruling) {
        if (!law.identifiable()) {
            return;
        }
        ruling.under(law)
                .require(
                        planned == null || planned.identifiable(),
                        "WAR-12",
                        "officers-not-identifiable",
                        () -> law.version() + " asks that officers be recognizable in uniform when they announce"
                                + " themselves (" + law.citations().getFirst() + "); plan so.")
                .warnIf(
                        planned == null,
                        "WAR-12",
                        () -> law.version() + " asks that officers be recognizable in uniform when they announce"
                                + " themselves; plan the announcement.");
    }

    /** What is to be said at the door, as far as it is not planned when the operation is to go (rule WAR-12). */
    List<String> lacks(Raid raid, SiteAdded site, PolicyPacks packs) {
        if (raid.planned().entry() != Entry.KNOCK_AND_ANNOUNCE) {
            return List.of();
        }
        Announcement said = raid.planned().announcement();
        if (said == null || said.method().isBlank() || said.languages().isEmpty()) {
            return List.of("Plan how officers announce themselves at " + site.label()
                    + ": how, in which languages of the people inside, and how long they wait.");
        }
        return lawsOver(raid.window(), site.zone(), packs)
                .filter(law -> law.identifiable() && !said.identifiable())
                .map(law -> law.version() + " asks that officers be recognizable in uniform at " + site.label() + ".")
                .toList();
    }

    private Stream<EntryLaw> lawsOver(Window window, ZoneId site, PolicyPacks packs) {
        LocalDate first = LocalDate.ofInstant(window.start(), site);
        LocalDate last = LocalDate.ofInstant(window.end().minusNanos(1), site);
        return first.datesUntil(last.plusDays(1))
                .flatMap(day -> packs.entryAt(charter.jurisdiction(), day).stream())
                .distinct();
    }
}

package muster.operation;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import muster.decision.Decision;
import muster.decision.Facts;
import muster.decision.OfficerOnFile;
import muster.decision.Ruling;
import muster.operation.event.ProbableCause;
import muster.operation.event.WarrantRequested;
import muster.shared.Invalid;
import org.axonframework.commandhandling.CommandHandler;

/** Asking a court for a warrant: the affidavit and who swears it. */
final class WarrantApplications {
    private final Sites sites;
    private final Recusals recusals;
    private final Testimony testimony;
    private final CourtVenue courtVenue;

    WarrantApplications(Sites sites, Recusals recusals, Testimony testimony, CourtVenue courtVenue) {
        this.sites = sites;
        this.recusals = recusals;
        this.testimony = testimony;
        this.courtVenue = courtVenue;
    }

    @CommandHandler
    Decision decide(RequestWarrant command, Facts facts) {
        ZoneId site = sites.named(command.siteId()).zone();
        OfficerOnFile affiant = facts.officer(command.affiantId())
                .orElseThrow(
                        () -> new Invalid("unknown-officer", "Name an enrolled officer as affiant.", "/affiantId"));
        LocalDate stale = facts.today(site).minusDays(facts.packs().service().staleAfterDays());
        Ruling ruling = airtight(command, Ruling.on(facts));
        recusals.require(affiant, ruling);
        courtVenue.require(command.venue(), facts, ruling);
        testimony.requireOfAffiant(affiant, command.overrides(), facts, ruling);
        return ruling.warnIf(
                        command.offences().isEmpty() || command.itemsToSeize().isEmpty() || command.sworn() == null,
                        "WAR-02",
                        () ->
                                "The order must name the offences, the things to be seized and the oath; some are missing.")
                .warnIf(
                        command.probableCause().stream()
                                .anyMatch(fact -> fact.observedOn().isBefore(stale)),
                        "WAR-15",
                        () -> "Facts observed before " + stale
                                + " may be stale: the judge will ask what is still so; observe again.")
                .decide(requested(command, affiant, facts));
    }

    private static WarrantRequested requested(RequestWarrant command, OfficerOnFile affiant, Facts facts) {
        return new WarrantRequested(
                command.operationId(),
                command.warrantId(),
                command.siteId(),
                command.kind(),
                command.affiantId(),
                affiant.name(),
                affiant.subject(),
                command.court(),
                command.probableCause(),
                command.offences(),
                command.itemsToSeize(),
                command.sworn(),
                command.trigger(),
                facts.actor().sub(),
                facts.actor().name(),
                facts.at(),
                command.venue());
    }

    /** Each offence is shown by a fact, and each fact shows an offence that is charged (rule WAR-15). */
    private static Ruling airtight(RequestWarrant command, Ruling ruling) {
        List<ProbableCause> facts = command.probableCause();
        if (facts.stream()
                .map(ProbableCause::supports)
                .anyMatch(offence -> offence != null && !command.offences().contains(offence))) {
            throw new Invalid("unknown-offence", "Let each fact support an offence that is listed.", "/probableCause");
        }
        List<String> bare = command.offences().stream()
                .filter(offence -> facts.stream().noneMatch(fact -> fact.shows(offence)))
                .toList();
        return ruling.require(
                bare.isEmpty(),
                "WAR-15",
                "offence-without-facts",
                () -> "No fact shows " + String.join(", ", bare) + ": swear one, or leave the offence out.");
    }
}

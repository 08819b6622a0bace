package muster.operation;

import muster.decision.Decision;
import muster.decision.Facts;
import muster.decision.OfficerOnFile;
import muster.decision.Ruling;
import muster.operation.event.WarrantRequested;
import muster.shared.Invalid;
import org.axonframework.commandhandling.CommandHandler;

/** Asking a court for a warrant: the affidavit and who swears it. */
final class WarrantApplications {
    private final Sites sites;

    WarrantApplications(Sites sites) {
        this.sites = sites;
    }

    @CommandHandler
    Decision decide(RequestWarrant command, Facts facts) {
        sites.named(command.siteId());
        OfficerOnFile affiant = facts.officer(command.affiantId())
                .orElseThrow(
                        () -> new Invalid("unknown-officer", "Name an enrolled officer as affiant.", "/affiantId"));
        return Ruling.on(facts)
                .warnIf(
                        command.offences().isEmpty() || command.itemsToSeize().isEmpty() || command.sworn() == null,
                        "WAR-02",
                        () ->
                                "The order must name the offences, the things to be seized and the oath; some are missing.")
                .decide(new WarrantRequested(
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
                        facts.at()));
    }
}

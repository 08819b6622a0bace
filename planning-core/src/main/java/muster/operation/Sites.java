package muster.operation;

import java.util.LinkedHashMap;
import java.util.Map;
import muster.decision.Decision;
import muster.decision.Facts;
import muster.decision.Ruling;
import muster.operation.event.SiteAdded;
import muster.shared.Invalid;
import muster.shared.SiteId;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;

/** The places of enforcement. */
final class Sites {
    private final Map<SiteId, SiteAdded> sites = new LinkedHashMap<>();

    @CommandHandler
    Decision decide(AddSite command, Facts facts) {
        return Ruling.on(facts)
                .decide(new SiteAdded(
                        command.operationId(),
                        command.siteId(),
                        command.label(),
                        command.address(),
                        command.location(),
                        command.zone(),
                        command.premisesEntry()));
    }

    @EventSourcingHandler
    void evolve(SiteAdded event) {
        sites.put(event.siteId(), event);
    }

    SiteAdded named(SiteId id) {
        SiteAdded site = sites.get(id);
        if (site == null) {
            throw new Invalid("unknown-site", "Name a site of this operation, or add it first.", "/siteId");
        }
        return site;
    }
}

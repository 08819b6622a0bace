package muster.operation;

import java.util.LinkedHashMap;
import java.util.Map;
import muster.decision.AgencyOnFile;
import muster.decision.Decision;
import muster.decision.Facts;
import muster.decision.Ruling;
import muster.operation.event.AgencyInvited;
import muster.shared.AgencyId;
import muster.shared.Invalid;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;

/** Which agencies take part beside the lead. */
final class Participations {
    private final Charter charter;
    private final Map<AgencyId, AgencyInvited> participants = new LinkedHashMap<>();

    Participations(Charter charter) {
        this.charter = charter;
    }

    @CommandHandler
    Decision decide(InviteAgency command, Facts facts) {
        AgencyOnFile agency = facts.agency(command.agencyId())
                .orElseThrow(() -> new Invalid("unknown-agency", "Name an enrolled agency.", "/agencyId"));
        return Ruling.on(facts)
                .require(
                        !takesPart(command.agencyId()),
                        "already-participating",
                        "already-participating",
                        () -> "Nothing is to be done: this agency takes part already.")
                .require(
                        agency.hasSeatOn(facts.today(charter.zone())),
                        "INF-09",
                        "agreement-not-in-force",
                        () -> "Renew the agency's agreement first: it is not in force today.")
                .decide(new AgencyInvited(command.operationId(), command.agencyId(), agency.kind()));
    }

    @EventSourcingHandler
    void evolve(AgencyInvited event) {
        participants.put(event.agencyId(), event);
    }

    boolean takesPart(AgencyId agency) {
        return agency.equals(charter.lead()) || participants.containsKey(agency);
    }
}

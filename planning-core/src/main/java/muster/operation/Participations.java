package muster.operation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import muster.agency.event.AgencyKind;
import muster.decision.AgencyOnFile;
import muster.decision.Decision;
import muster.decision.Facts;
import muster.decision.NoSuch;
import muster.decision.Ruling;
import muster.operation.event.AgencyInvited;
import muster.operation.event.AgencyWithdrawn;
import muster.shared.AgencyId;
import muster.shared.Invalid;
import muster.shared.OperationId;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;

/** Which agencies take part beside the lead. */
final class Participations {
    private final Charter charter;
    private final Assignments assignments;
    private final Releases releases;
    private final Map<AgencyId, AgencyInvited> participants = new LinkedHashMap<>();

    Participations(Charter charter, Assignments assignments, Releases releases) {
        this.charter = charter;
        this.assignments = assignments;
        this.releases = releases;
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

    /** Its people are freed first, and what it was let know ends, so that the last thing it is told is that it takes part no more. */
    @CommandHandler
    Decision decide(WithdrawAgency command, Facts facts) {
        Ruling ruling = Ruling.on(facts)
                .require(
                        !command.agencyId().equals(charter.lead()),
                        "lead-agency-stays",
                        "lead-agency-stays",
                        () -> "An operation is not led by nobody: the lead agency cannot be withdrawn.");
        if (!participants.containsKey(command.agencyId())) {
            throw new NoSuch("participation");
        }
        return ruling.decide(withdrawn(command.operationId(), command.agencyId(), command.reason()));
    }

    /** The lead agency stays; without a seat it gives no word to go. A message that comes twice or after a new agreement changes nothing. */
    @CommandHandler
    Decision decide(EndParticipation command, Facts facts) {
        Ruling ruling = Ruling.on(facts);
        AgencyId agency = command.agencyId();
        return participants.containsKey(agency) && !facts.hasSeat(agency, charter.zone())
                ? ruling.decide(withdrawn(command.operationId(), agency, "The agency has no seat any more."))
                : ruling.decide();
    }

    private List<Object> withdrawn(OperationId operation, AgencyId agency, String reason) {
        List<Object> events = new ArrayList<>(assignments.released(agency, reason));
        events.addAll(releases.ended(agency));
        events.add(new AgencyWithdrawn(operation, agency, reason));
        return events;
    }

    @EventSourcingHandler
    void evolve(AgencyWithdrawn event) {
        participants.remove(event.agencyId());
    }

    @EventSourcingHandler
    void evolve(AgencyInvited event) {
        participants.put(event.agencyId(), event);
    }

    /** Of an agency beside the lead. */
    Optional<AgencyKind> kindOf(AgencyId agency) {
        return Optional.ofNullable(participants.get(agency)).map(AgencyInvited::kind);
    }

    boolean include(AgencyKind kind) {
        return participants.values().stream().anyMatch(invited -> invited.kind() == kind);
    }

    boolean takesPart(AgencyId agency) {
        return agency.equals(charter.lead()) || participants.containsKey(agency);
    }
}

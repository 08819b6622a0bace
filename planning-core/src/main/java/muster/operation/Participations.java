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
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventsourcing.EventSourcingHandler;

/** Which agencies take part beside the lead. */
final class Participations {
    /** @param invitation the version of the stream at which it began */
    private record Part(AgencyKind kind, long invitation) {}

    private final Charter charter;
    private final Assignments assignments;
    private final Releases releases;
    private final Map<AgencyId, Part> participants = new LinkedHashMap<>();

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

    /**
     * The lead agency stays; without a seat it gives no word to go. A part that was lost with a seat ends also where the agency has a
     * seat again, for it was told nothing meanwhile; one that it was invited to since stays. A message that comes twice changes nothing.
     */
    @CommandHandler
    Decision decide(EndParticipation command, Facts facts) {
        Ruling ruling = Ruling.on(facts);
        AgencyId agency = command.agencyId();
        Part part = participants.get(agency);
        return part != null && part.invitation() == command.invitation()
                ? ruling.decide(withdrawn(command.operationId(), agency, "The agency lost its seat."))
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
    void evolve(AgencyInvited event, @SequenceNumber long version) {
        participants.put(event.agencyId(), new Part(event.kind(), version));
    }

    /** Of an agency beside the lead. */
    Optional<AgencyKind> kindOf(AgencyId agency) {
        return Optional.ofNullable(participants.get(agency)).map(Part::kind);
    }

    boolean include(AgencyKind kind) {
        return participants.values().stream().anyMatch(part -> part.kind() == kind);
    }

    boolean takesPart(AgencyId agency) {
        return agency.equals(charter.lead()) || participants.containsKey(agency);
    }
}

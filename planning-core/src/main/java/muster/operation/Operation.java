package muster.operation;

import java.time.Instant;
import java.util.List;
import muster.decision.AgencyOnFile;
import muster.decision.Deciding;
import muster.decision.Decision;
import muster.decision.Facts;
import muster.decision.Refusal;
import muster.decision.Ruling;
import muster.operation.event.GateResult;
import muster.operation.event.OperationOpened;
import muster.policy.PolicyPacks;
import muster.shared.Invalid;
import muster.shared.OperationId;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateMember;
import org.axonframework.modelling.command.CommandHandlerInterceptor;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/**
 * One planned joint operation, the consistency boundary of its plan: raids, sites, warrants and assignments are its
 * members, so every rule of the plan is decided in one place and the stream of one operation is its decision history. The
 * operation itself only opens and routes; the members decide and fold.
 */
public class Operation {
    @AggregateIdentifier
    private @Nullable String stream;

    private final Charter charter = new Charter();
    private final Fitness fitness = new Fitness(charter);

    @AggregateMember
    private final Assignments assignments = new Assignments(fitness);

    @AggregateMember
    private final Releases releases = new Releases();

    @AggregateMember
    private final Participations participations = new Participations(charter, assignments, releases);

    @AggregateMember
    private final Sites sites = new Sites();

    @AggregateMember
    private final AddressVerification addressVerification = new AddressVerification(sites, participations);

    @AggregateMember
    private final Risks risks = new Risks();

    @AggregateMember
    private final SiteSurveys siteSurveys = new SiteSurveys(sites, risks);

    @AggregateMember
    private final Warrants warrants = new Warrants();

    @AggregateMember
    private final Raids raids = new Raids();

    private final EntryManner entryManner = new EntryManner(charter, warrants);
    private final CourtVenue courtVenue = new CourtVenue(charter, warrants);

    @AggregateMember
    private final RiskAssessments riskAssessments = new RiskAssessments(charter, sites, siteSurveys, raids);

    @AggregateMember
    private final Recusals recusals = new Recusals(assignments);

    @AggregateMember
    private final WarrantApplications warrantApplications =
            new WarrantApplications(sites, recusals, new Testimony(assignments), courtVenue);

    @AggregateMember
    private final JudicialDecisions judicialDecisions =
            new JudicialDecisions(charter, sites, warrants, assignments, entryManner);

    @AggregateMember
    private final WarrantService warrantService = new WarrantService(charter, sites, warrants, raids);

    @AggregateMember
    private final Lapses lapses = new Lapses(warrants);

    @AggregateMember
    private final RaidPlanning raidPlanning = new RaidPlanning(
            charter, sites, raids, assignments, new LawfulEntry(charter, warrants), entryManner, risks);

    @AggregateMember
    private final Scenes scenes = new Scenes(raids);

    @AggregateMember
    private final Staffing staffing = new Staffing(
            participations, raids, assignments, warrants, fitness, recusals, new Testimony(assignments), scenes);

    @AggregateMember
    private final Delegations delegations = new Delegations(assignments, staffing);

    @AggregateMember
    private final Undercover undercover = new Undercover(participations, assignments);

    @AggregateMember
    private final VictimCare victimCare = new VictimCare(participations, sites);

    @AggregateMember
    private final PlanOfRecord plan =
            new PlanOfRecord(sites, raids, warrants, assignments, undercover, victimCare, risks);

    @AggregateMember
    private final Approvals approvals = new Approvals(charter, participations, assignments, plan, risks);

    @AggregateMember
    private final Briefings briefings = new Briefings(assignments, plan);

    @AggregateMember
    private final GoDecisions goDecisions = new GoDecisions(
            charter,
            plan,
            assignments,
            delegations,
            new Readiness(
                    charter,
                    sites,
                    raids,
                    warrants,
                    entryManner,
                    courtVenue,
                    assignments,
                    new Reconnaissance(addressVerification, siteSurveys, risks, assignments),
                    undercover,
                    victimCare,
                    plan,
                    approvals,
                    briefings));

    @AggregateMember
    private final FieldLog fieldLog = new FieldLog(sites, raids, goDecisions, victimCare);

    @AggregateMember
    private final SurvivorReleases survivorReleases = new SurvivorReleases(charter, participations, fieldLog, releases);

    @AggregateMember
    private final Closure closure = new Closure(charter, sites, warrants, assignments, goDecisions, fieldLog);

    public static String streamOf(OperationId id) {
        return "operation/" + id;
    }

    List<GateResult> readiness(Instant at, PolicyPacks packs, @Nullable Facts known) {
        return goDecisions.gates(at, packs, known);
    }

    @CommandHandlerInterceptor
    Object decide(CommandMessage<?> command, InterceptorChain chain) throws Exception {
        boolean comesAfter = command.getPayload() instanceof Report
                || command.getPayload() instanceof ExpireWarrant
                || command.getPayload() instanceof LapseAcknowledgement
                || command.getPayload() instanceof RevokeRelease
                || command.getPayload() instanceof ExpireRelease;
        if (closure.isClosed() && !comesAfter) {
            throw new Refusal(
                    "OPS-10",
                    "operation-closed",
                    "This operation is closed and stays as it is: open a new one.",
                    List.of(),
                    "",
                    null);
        }
        return Deciding.record(stream, command, chain, plan::change);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    Decision decide(OpenOperation command, Facts facts) {
        AgencyOnFile lead = facts.agency(command.leadAgencyId())
                .orElseThrow(() ->
                        new Invalid("unknown-agency", "Name an enrolled agency as leadAgencyId.", "/leadAgencyId"));
        if (!facts.packs().knows(command.jurisdiction())) {
            throw new Invalid(
                    "unknown-jurisdiction",
                    "There are policy packs for "
                            + String.join(", ", facts.packs().jurisdictions()) + "; name one of these.",
                    "/jurisdiction");
        }
        return Ruling.on(facts)
                .require(
                        lead.hasSeatOn(facts.today(command.zone())),
                        "INF-09",
                        "agreement-not-in-force",
                        () -> "Renew the lead agency's agreement first: it is not in force today.")
                .decide(new OperationOpened(
                        command.operationId(),
                        command.codeName(),
                        command.objective(),
                        command.leadAgencyId(),
                        command.jurisdiction(),
                        command.zone(),
                        command.window()));
    }

    @EventSourcingHandler
    void evolve(OperationOpened event) {
        stream = streamOf(event.operationId());
        charter.evolve(event);
    }
}

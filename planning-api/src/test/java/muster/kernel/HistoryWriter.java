package muster.kernel;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import muster.agency.AgencyCommand;
import muster.agency.EnrolAgency;
import muster.deconfliction.Deconflict;
import muster.deconfliction.DeconflictionCommand;
import muster.deconfliction.event.Contact;
import muster.deconfliction.event.Exemption;
import muster.kernel.History.Step;
import muster.officer.EnrolOfficer;
import muster.officer.OfficerCommand;
import muster.operation.AddSite;
import muster.operation.AssessRisk;
import muster.operation.InviteAgency;
import muster.operation.OpenOperation;
import muster.operation.OperationCommand;
import muster.operation.SurveySite;
import muster.operation.VerifyAddress;
import muster.operation.WithdrawAgency;
import muster.operation.event.Occupants;
import muster.operation.event.Photo;
import muster.operation.event.SiteSurvey;
import muster.operation.event.TraumaCentre;
import muster.operation.event.VerificationMethod;
import muster.policy.PolicyPacks;
import muster.shared.Actor;
import muster.shared.AgencyId;
import muster.shared.Location;
import muster.shared.OperationId;
import muster.shared.RiskAssessmentId;
import muster.shared.SiteId;
import muster.shared.VerificationId;
import muster.shared.Window;

/** Makes up one history. It does not know what will be accepted, so it also asks for what cannot be. */
final class HistoryWriter {
    private static final PolicyPacks PACKS = PolicyPacks.load();

    private final TaskForce force;
    private final Chance chance;
    private final EnrolAgency lead;
    private final OperationId operation;
    private final ZoneId zone;
    private final Instant start;
    private final String jurisdiction;
    private final Requests requests;
    private final ReleaseRequests releases;
    private final List<SiteId> sites = new ArrayList<>();
    private final List<AgencyId> present = new ArrayList<>();
    private final List<Step> steps = new ArrayList<>();

    HistoryWriter(TaskForce force, long seed, Instant now) {
        this.force = force;
        this.chance = new Chance(seed);
        this.lead = force.lead();
        present.add(lead.agencyId());
        this.operation = new OperationId(chance.id());
        boolean texas = chance.oneIn(4);
        this.jurisdiction = texas ? "US-TX" : "US-CA";
        this.zone = ZoneId.of(texas ? "America/Chicago" : "America/Los_Angeles");
        this.start = now.truncatedTo(ChronoUnit.MINUTES).plus(chance.hours(-48, 48));
        this.requests = new Requests(force, chance, this, operation);
        this.releases = new ReleaseRequests(force, chance, this, operation);
    }

    History written() {
        steps.clear();
        int length = chance.between(10, 25);
        if (chance.oneIn(20)) {
            add(addSite());
        }
        add(open());
        add(invite());
        add(addSite());
        while (steps.size() < length) {
            add(next());
        }
        add(check());
        return new History(operation, List.copyOf(steps), chance.oneIn(5) ? 3 : 1);
    }

    /** Which minute of the history it is. */
    Instant now() {
        return start.plus(steps.size(), ChronoUnit.MINUTES);
    }

    /** One that is not there now and then. */
    SiteId site() {
        return sites.isEmpty() || chance.oneIn(15) ? new SiteId(chance.id()) : chance.of(sites);
    }

    /** Mostly of an agency that was asked to take part. */
    EnrolOfficer person() {
        List<EnrolOfficer> near = force.people().stream()
                .filter(person -> present.contains(person.agencyId()))
                .toList();
        return near.isEmpty() || chance.oneIn(10) ? chance.of(force.people()) : chance.of(near);
    }

    LocalDate today() {
        return LocalDate.ofInstant(now(), zone);
    }

    /** Mostly by day, mostly within the days of a warrant. */
    Window entry() {
        LocalTime hour = LocalTime.of(chance.oneIn(4) ? chance.below(24) : chance.between(7, 17), 0);
        Instant begin = today().plusDays(chance.oneIn(5) ? chance.below(20) : chance.between(1, 8))
                .atTime(hour)
                .atZone(zone)
                .toInstant();
        return new Window(begin, begin.plus(chance.hours(1, 3)));
    }

    private void add(Object command) {
        String stream = switch (command) {
            case OperationCommand c -> c.stream();
            case AgencyCommand c -> c.stream();
            case OfficerCommand c -> c.stream();
            case DeconflictionCommand c -> c.stream();
            default -> throw new IllegalArgumentException("Nobody asks for " + command);
        };
        steps.add(new Step(command, stream, requests.actorOf(command, planner()), now()));
    }

    private Actor planner() {
        return new Actor("lead-" + lead.code(), "Lead of " + lead.code(), lead.agencyId(), Set.of("lead"));
    }

    private Object next() {
        return switch (chance.below(50)) {
            case 0 -> force.newAgency(chance);
            case 1 -> force.newPerson(chance);
            case 2 -> chance.oneIn(3) ? force.change(chance) : withdraw();
            case 3, 4, 5 -> invite();
            case 6, 7 -> addSite();
            case 8, 9 -> chance.oneIn(3) ? verify() : chance.oneIn(2) ? survey() : assess();
            case 10, 11, 12, 13, 14, 15, 16, 17 -> releases.next();
            case 18, 19 -> check();
            default -> requests.next();
        };
    }

    private OpenOperation open() {
        String codeName = chance.oneIn(15) ? "Shared " + chance.below(5) : "Operation " + operation;
        Instant begin = start.minus(Duration.ofDays(1));
        return new OpenOperation(
                operation,
                codeName,
                "Bring people to safety",
                chance.oneIn(40) ? force.anAgency(chance) : lead.agencyId(),
                chance.oneIn(40) ? "US-ZZ" : jurisdiction,
                zone,
                new Window(begin, begin.plus(Duration.ofDays(15))));
    }

    private InviteAgency invite() {
        AgencyId agency = force.anAgency(chance);
        present.add(agency);
        return new InviteAgency(operation, agency);
    }

    private WithdrawAgency withdraw() {
        return new WithdrawAgency(operation, chance.of(present), "Short of people");
    }

    private VerifyAddress verify() {
        return new VerifyAddress(
                operation,
                new VerificationId(chance.id()),
                site(),
                force.aPerson(chance),
                chance.of(VerificationMethod.values()),
                "Grey door",
                new Photo("P-" + chance.below(99), "ab".repeat(32)),
                chance.below(999) + " Härbor \"Way\"",
                chance.oneIn(2) ? null : "1 Harbor Way",
                new Location(chance.below(90), -chance.below(180) / 3.0),
                now());
    }

    /** By the standard matrix, sometimes with an answer missing. */
    private AssessRisk assess() {
        Map<String, Boolean> answers = new TreeMap<>();
        PACKS.risk().matrixOf(jurisdiction).factors().forEach(factor -> answers.put(factor.code(), chance.oneIn(4)));
        if (chance.oneIn(6)) {
            answers.remove("DOGS");
        }
        return new AssessRisk(operation, new RiskAssessmentId(chance.id()), site(), null, answers);
    }

    private SurveySite survey() {
        SiteSurvey.Place place = new SiteSurvey.Place("Car park", chance.oneIn(2) ? null : new Location(33, -118));
        return new SurveySite(
                operation,
                site(),
                new SiteSurvey(
                        List.of("Front door"),
                        new Occupants(chance.below(9), chance.below(2), chance.below(3)),
                        List.of(chance.of(List.of("A dog", "Steel door"))),
                        new TraumaCentre("Harbor General", "East"),
                        place,
                        place,
                        place,
                        chance.oneIn(2) ? null : "Wait",
                        null));
    }

    /** Of all raids, or of those at one site; by somebody whom the other side can call. */
    private Deconflict check() {
        return new Deconflict(
                operation,
                chance.oneIn(4) ? site() : null,
                new Contact("Desk " + chance.id(), "+14155550137"),
                chance.oneIn(9) ? new Exemption("Lt. Marsh", "It would burn a source") : null);
    }

    /** Mostly at a corner where others plan too. */
    private Location place() {
        return chance.oneIn(4)
                ? new Location(chance.below(90), -chance.below(180) / 3.0)
                : new Location(34 + chance.below(2), -118);
    }

    private AddSite addSite() {
        SiteId id = new SiteId(chance.id());
        sites.add(id);
        return new AddSite(
                operation,
                id,
                "Site " + sites.size(),
                chance.below(999) + " Härbor \"Way\"",
                place(),
                zone,
                !chance.oneIn(3));
    }
}

package muster.local;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import muster.agency.EnrolAgency;
import muster.agency.event.AgencyKind;
import muster.agency.event.Agreement;
import muster.local.SurgeForce.Member;
import muster.officer.EnrolOfficer;
import muster.officer.event.Authority;
import muster.officer.event.Capacity;
import muster.officer.event.Qualification;
import muster.operation.event.AssignmentRole;
import muster.shared.Actor;
import muster.shared.AgencyId;
import muster.shared.OfficerId;
import org.jspecify.annotations.Nullable;

/** The task forces of the surge, their agencies and their people: made of lists of words, so that nobody is anybody. */
final class SurgeCast {
    /** Officers of cities and counties serve under a federal deputation. */
    private static final String JURISDICTION = "US";

    private record Post(
            AssignmentRole role,
            String seat,
            Capacity capacity,
            @Nullable String qualification) {}

    private static final List<Post> POSTS = List.of(
            new Post(AssignmentRole.COMMANDER, "lead", Capacity.SWORN, null),
            new Post(AssignmentRole.OPERATIONS_SUPERVISOR, "lead", Capacity.SWORN, null),
            new Post(AssignmentRole.CASE_AGENT, "lead", Capacity.SWORN, null),
            new Post(AssignmentRole.UNDERCOVER, "lead", Capacity.SWORN, "UNDERCOVER"),
            new Post(AssignmentRole.EVIDENCE_CUSTODIAN, "lead", Capacity.SWORN, null),
            new Post(AssignmentRole.SCRIBE, "lead", Capacity.SWORN, null),
            new Post(AssignmentRole.COMMS, "lead", Capacity.SWORN, null),
            new Post(AssignmentRole.MEDIC, "lead", Capacity.MEDIC, null),
            new Post(AssignmentRole.VICTIM_SPECIALIST, "lead", Capacity.ADVOCATE, null),
            new Post(AssignmentRole.ARREST_TEAM_LEADER, "police", Capacity.SWORN, "ARREST_TEAM"),
            new Post(AssignmentRole.ARREST_TEAM, "police", Capacity.SWORN, "ARREST_TEAM"),
            new Post(AssignmentRole.ARREST_TEAM, "police", Capacity.SWORN, "ARREST_TEAM"),
            new Post(AssignmentRole.COVER, "police-2", Capacity.SWORN, null),
            new Post(AssignmentRole.PROSECUTOR_ON_CALL, "prosecutor", Capacity.ATTORNEY, null));

    private final Supplier<UUID> ids;
    private final LocalDate day;
    private final List<Object> enrolment = new ArrayList<>();
    private final List<SurgeForce> forces = new ArrayList<>();
    private final Map<String, AgencyId> ofOffices = new HashMap<>();
    private final Map<AgencyId, String> names = new HashMap<>();
    private final AgencyId headquarters;
    private int agencies;
    private int people;

    SurgeCast(int forces, int agencies, LocalDate day, Supplier<UUID> ids) {
        this.ids = ids;
        this.day = day;
        List<Office> offices = Office.all();
        headquarters = enrol("HQ", "National Headquarters", AgencyKind.FEDERAL_LAW_ENFORCEMENT);
        for (int n = 0; n < forces; n++) {
            this.forces.add(force(n + 1, offices.get(n % offices.size())));
        }
        for (int n = 0; n < forces && this.agencies < agencies; n++) {
            strengthen(this.forces.get(n));
        }
        this.forces.forEach(this::staff);
    }

    private SurgeForce force(int number, Office office) {
        Map<String, AgencyId> seats = new LinkedHashMap<>();
        String where = SurgeNames.place(number);
        seats.put("lead", enrol("TF", office.name() + " Task Force " + number, AgencyKind.FEDERAL_LAW_ENFORCEMENT));
        seats.put("police", enrol("PD", where + " Police", AgencyKind.LOCAL_LAW_ENFORCEMENT));
        seats.put("lantern", enrol("VS", "Lantern House of " + where, AgencyKind.VICTIM_SERVICES));
        seats.put(
                "child-protection",
                ofOffice(office, "CPS", office.name() + " Child Protection", AgencyKind.CHILD_PROTECTION));
        seats.put(
                "prosecutor",
                ofOffice(office, "PROS", "Federal Prosecutor in " + office.name(), AgencyKind.PROSECUTOR));
        seats.put("headquarters", headquarters);
        return new SurgeForce(number, office, seats, new LinkedHashMap<>(), new ArrayList<>());
    }

    /** Two task forces of one office share it. */
    private AgencyId ofOffice(Office office, String code, String name, AgencyKind kind) {
        return ofOffices.computeIfAbsent(code + office.name(), key -> enrol(code, name, kind));
    }

    /** A second police agency, until there are as many agencies as there were. */
    private void strengthen(SurgeForce force) {
        force.seats()
                .put(
                        "police-2",
                        enrol(
                                "SO",
                                SurgeNames.place(force.number()) + " County Sheriff",
                                AgencyKind.LOCAL_LAW_ENFORCEMENT));
    }

    private AgencyId enrol(String code, String name, AgencyKind kind) {
        AgencyId id = new AgencyId(ids.get());
        names.put(id, name);
        enrolment.add(new EnrolAgency(
                id,
                "%s-%03d".formatted(code, ++agencies),
                name,
                kind,
                List.of(JURISDICTION),
                new Agreement(day.minusYears(1), day.plusYears(1))));
        return id;
    }

    private void staff(SurgeForce force) {
        signIn(force, "lead", "lead", "lead");
        signIn(force, "supervisor", "lead", "supervisor");
        signIn(force, "chief", "police", "supervisor");
        if (force.seats().containsKey("police-2")) {
            signIn(force, "chief-2", "police-2", "supervisor");
        }
        signIn(force, "prosecutor", "prosecutor", "prosecutor");
        signIn(force, "advocate", "lantern", "advocate");
        signIn(force, "cps", "child-protection", "advocate");
        force.actors()
                .put("judge", Story.actor(sub("judge", force), "Hon. " + SurgeNames.person(people++), null, "judge"));
        POSTS.forEach(post -> force.members().add(post(post, force)));
    }

    private void signIn(SurgeForce force, String key, String seat, String role) {
        force.actors().put(key, Story.actor(sub(key, force), SurgeNames.person(people++), force.seat(seat), role));
    }

    /** The people of the first are called by what they are. */
    private static String sub(String key, SurgeForce force) {
        return force.number() == 1 ? key : key + "-" + force.number();
    }

    private Member post(Post post, SurgeForce force) {
        OfficerId id = new OfficerId(ids.get());
        String name = SurgeNames.person(people++);
        AgencyId agency = force.seats().getOrDefault(post.seat(), force.seat("police"));
        boolean commands = post.role() == AssignmentRole.COMMANDER;
        if (commands) {
            force.actors().put("commander", Story.actor(sub("officer", force), name, agency, "officer"));
        }
        boolean sworn = post.capacity() == Capacity.SWORN;
        enrolment.add(new EnrolOfficer(
                id,
                agency,
                name,
                sworn ? Integer.toString(20_000 + people) : null,
                post.capacity(),
                post.qualification() == null
                        ? List.of()
                        : List.of(new Qualification(post.qualification(), day.plusYears(1))),
                sworn ? List.of(new Authority(JURISDICTION, day.minusYears(3), day.plusYears(2))) : List.of(),
                commands ? sub("officer", force) : null));
        return new Member(post.role(), id, name);
    }

    List<SurgeForce> forces() {
        return forces;
    }

    int agencies() {
        return agencies;
    }

    List<Object> enrolment() {
        return enrolment;
    }

    /** Those who sign in: of the first task force, and who looks at all of them. */
    List<Person> signIns() {
        SurgeForce first = forces.getFirst();
        List<Person> signIns = new ArrayList<>(List.of(
                new Person("coordinator", "Cora Diaz", null, List.of("coordinator")),
                new Person("auditor", "Ines Quill", null, List.of("auditor")),
                new Person("watch", "Wyn Castle", headquarters.toString(), List.of("watch")),
                new Person("supervisor-national", "Iris Vale", headquarters.toString(), List.of("supervisor"))));
        first.seats()
                .forEach((key, id) -> signIns.add(new Person(
                        "agency-" + key, Objects.requireNonNull(names.get(id)), id.toString(), List.of("agency"))));
        first.actors().values().stream().map(SurgeCast::person).forEach(signIns::add);
        return signIns;
    }

    private static Person person(Actor actor) {
        AgencyId agency = actor.agency();
        return new Person(
                actor.sub(), actor.name(), agency == null ? null : agency.toString(), List.copyOf(actor.roles()));
    }
}

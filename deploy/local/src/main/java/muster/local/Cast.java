package muster.local;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import muster.agency.EnrolAgency;
import muster.agency.event.AgencyKind;
import muster.agency.event.Agreement;
import muster.officer.EnrolOfficer;
import muster.officer.event.Authority;
import muster.officer.event.Capacity;
import muster.officer.event.Qualification;
import muster.shared.AgencyId;
import muster.shared.OfficerId;
import org.jspecify.annotations.Nullable;

/** The agencies and people of the fictional task force. Nobody here is anybody. */
final class Cast {
    private record Seat(String key, String code, String name, AgencyKind kind) {}

    private record Part(
            String key,
            String agency,
            String name,
            Capacity capacity,
            String qualifications,
            @Nullable String sub) {}

    private static final List<Seat> SEATS = List.of(
            new Seat("sheriff", "CALDERA-SO", "Caldera County Sheriff", AgencyKind.LOCAL_LAW_ENFORCEMENT),
            new Seat("harbor-police", "HARBOR-PD", "Harbor City Police", AgencyKind.LOCAL_LAW_ENFORCEMENT),
            new Seat("mesa-police", "MESA-PD", "Mesa Verde Police", AgencyKind.LOCAL_LAW_ENFORCEMENT),
            new Seat("state-police", "STATE-IB", "State Investigation Bureau", AgencyKind.STATE_LAW_ENFORCEMENT),
            new Seat("federal", "FED-HT", "Federal Trafficking Squad", AgencyKind.FEDERAL_LAW_ENFORCEMENT),
            new Seat("district-attorney", "CALDERA-DA", "Caldera District Attorney", AgencyKind.PROSECUTOR),
            new Seat("court", "CALDERA-SC", "Caldera Superior Court", AgencyKind.COURT),
            new Seat("lantern", "LANTERN", "Lantern House", AgencyKind.VICTIM_SERVICES),
            new Seat("northstar", "NORTHSTAR", "North Star Advocates", AgencyKind.VICTIM_SERVICES),
            new Seat("child-protection", "CALDERA-CPS", "Caldera Child Protection", AgencyKind.CHILD_PROTECTION),
            new Seat("hospital", "ST-BRIDE", "St Bride Hospital", AgencyKind.MEDICAL),
            new Seat("fusion", "COAST-FC", "Coast Fusion Center", AgencyKind.FUSION_CENTER));

    private static final List<Part> PARTS = List.of(
            sworn("wolfe", "sheriff", "Stan Wolfe", "COMMAND_RANK", "supervisor"),
            sworn("ortega", "sheriff", "Sam Ortega", "ENTRY_TEAM", "officer-ortega"),
            sworn("lindqvist", "sheriff", "Maja Lindqvist", "ENTRY_TEAM", null),
            sworn("okafor", "sheriff", "Dele Okafor", "ENTRY_TEAM,ARREST_TEAM", null),
            sworn("hale", "sheriff", "Rosa Hale", "ARREST_TEAM", null),
            sworn("pruitt", "sheriff", "Wade Pruitt", "", null),
            sworn("tanaka", "sheriff", "Jun Tanaka", "", null),
            sworn("quon", "sheriff", "Amara Quon", "", "officer-quon"),
            sworn("moreau", "sheriff", "Luc Moreau", "", null),
            sworn("delacruz", "sheriff", "Ana Delacruz", "ENTRY_TEAM", null),
            sworn("mercer", "sheriff", "Roy Mercer", "ENTRY_TEAM", null),
            sworn("castellano", "sheriff", "Gia Castellano", "", null),
            sworn("ferro", "sheriff", "Ned Ferro", "", null),
            new Part("hollis", "sheriff", "June Hollis", Capacity.ADVOCATE, "", null),
            sworn("novak", "harbor-police", "Petra Novak", "UNDERCOVER", null),
            sworn("reyes", "harbor-police", "Inez Reyes", "ARREST_TEAM", null),
            sworn("burke", "harbor-police", "Colm Burke", "ENTRY_TEAM", null),
            sworn("adeyemi", "harbor-police", "Tunde Adeyemi", "", null),
            sworn("fox", "mesa-police", "Ellis Fox", "ENTRY_TEAM", null),
            sworn("marsh", "mesa-police", "Gwen Marsh", "", null),
            sworn("duval", "state-police", "Remy Duval", "ARREST_TEAM", null),
            sworn("sato", "state-police", "Kenji Sato", "ENTRY_TEAM", null),
            sworn("whitfield", "federal", "Nora Whitfield", "UNDERCOVER", null),
            new Part("mbeki", "district-attorney", "Thandi Mbeki", Capacity.ATTORNEY, "", "prosecutor"),
            new Part("voss", "lantern", "Ada Voss", Capacity.ADVOCATE, "", null),
            new Part("liang", "lantern", "Mei Liang", Capacity.INTERPRETER, "", null),
            new Part("cruz", "northstar", "Pilar Cruz", Capacity.ADVOCATE, "", null),
            new Part("grant", "child-protection", "Ola Grant", Capacity.FORENSIC_INTERVIEWER, "", null),
            new Part("bell", "hospital", "Theo Bell", Capacity.MEDIC, "", null),
            new Part("ivers", "fusion", "Kit Ivers", Capacity.ANALYST, "", null));

    /** How many days after the enrolment that officer's deputation ends: before the raid. */
    private static final int FOX_SERVES = 6;

    private final Map<String, AgencyId> agencies = new LinkedHashMap<>();
    private final Map<String, OfficerId> officers = new LinkedHashMap<>();

    private static Part sworn(String key, String agency, String name, String qualifications, @Nullable String sub) {
        return new Part(key, agency, name, Capacity.SWORN, qualifications, sub);
    }

    AgencyId agency(String key) {
        return Objects.requireNonNull(agencies.get(key), key);
    }

    OfficerId officer(String key) {
        return Objects.requireNonNull(officers.get(key), key);
    }

    List<String> seats() {
        return SEATS.stream().map(Seat::key).toList();
    }

    List<Object> enrolment(Instant now) {
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        List<Object> commands = new ArrayList<>();
        for (Seat seat : SEATS) {
            AgencyId id = new AgencyId(UUID.randomUUID());
            agencies.put(seat.key(), id);
            commands.add(new EnrolAgency(
                    id,
                    seat.code(),
                    seat.name(),
                    seat.kind(),
                    List.of("US-CA"),
                    new Agreement(today.minusYears(1), today.plusYears(1))));
        }
        for (Part part : PARTS) {
            commands.add(enrol(part, today));
        }
        return commands;
    }

    private EnrolOfficer enrol(Part part, LocalDate today) {
        OfficerId id = new OfficerId(UUID.randomUUID());
        officers.put(part.key(), id);
        boolean sworn = part.capacity() == Capacity.SWORN;
        LocalDate until = part.key().equals("fox") ? today.plusDays(FOX_SERVES) : today.plusYears(2);
        return new EnrolOfficer(
                id,
                agency(part.agency()),
                part.name(),
                sworn ? Integer.toString(4_100 + officers.size()) : null,
                part.capacity(),
                Arrays.stream(part.qualifications().split(","))
                        .filter(code -> !code.isBlank())
                        .map(code -> new Qualification(code, today.plusYears(1)))
                        .toList(),
                sworn ? List.of(new Authority("US-CA", today.minusYears(3), until)) : List.of(),
                part.sub());
    }

    /** Those who sign in; each agency reads its own model as {@code agency-<key>}. */
    List<Person> people() {
        List<Person> people = new ArrayList<>(List.of(
                new Person("coordinator", "Cora Diaz", null, List.of("coordinator")),
                new Person("lead", "Lena Brandt", id("sheriff"), List.of("lead")),
                new Person("lead-harbor", "Hugo Park", id("harbor-police"), List.of("lead")),
                new Person("supervisor", "Stan Wolfe", id("sheriff"), List.of("supervisor")),
                new Person("prosecutor", "Thandi Mbeki", id("district-attorney"), List.of("prosecutor")),
                new Person("judge", "Hon. Ruth Abara", id("court"), List.of("judge")),
                new Person("officer-ortega", "Sam Ortega", id("sheriff"), List.of("officer")),
                new Person("officer-quon", "Amara Quon", id("sheriff"), List.of("officer")),
                new Person("advocate", "Ada Voss", id("lantern"), List.of("advocate")),
                new Person("watch", "Wyn Castle", id("fusion"), List.of("watch")),
                new Person("auditor", "Ines Quill", null, List.of("auditor"))));
        for (Seat seat : SEATS) {
            people.add(new Person("agency-" + seat.key(), seat.name(), id(seat.key()), List.of("agency")));
        }
        return people;
    }

    private String id(String key) {
        return agency(key).toString();
    }
}

package muster.operation;

import static muster.operation.SafeHarbor.NOW;
import static muster.operation.SafeHarbor.POLICE;
import static muster.operation.SafeHarbor.SHERIFF;
import static muster.operation.SafeHarbor.id;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import muster.decision.Facts;
import muster.decision.OfficerOnFile;
import muster.officer.event.Authority;
import muster.officer.event.Capacity;
import muster.officer.event.Qualification;
import muster.operation.event.AssignmentRole;
import muster.shared.Actor;
import muster.shared.AgencyId;
import muster.shared.OfficerId;

/**
 * The four people of a search. Each may act as lead, as supervisor and as judge, and has two accounts; the second bears the name
 * as another office writes it. Who a person is, only the search knows: decisions see accounts and names.
 */
final class Searched {
    static final List<String> PEOPLE = List.of("Lena Lead", "Susan Supervisor", "Ruth Abara", "Paul Reyes");
    private static final List<String> FIRST = List.of("lead-1", "supervisor-1", "judge-1", "prosecutor-1");
    private static final List<String> RANKS = List.of("Capt.", "Lt.", "Hon.", "DDA");
    private static final LocalDate LONG = LocalDate.parse("2027-12-31");

    /** Without these nobody goes (rules STF-08 to STF-10), whatever else the pack asks. */
    static final Set<AssignmentRole> NEEDED = Set.of(
            AssignmentRole.COMMANDER,
            AssignmentRole.MEDIC,
            AssignmentRole.COMMS,
            AssignmentRole.SCRIBE,
            AssignmentRole.EVIDENCE_CUSTODIAN);

    /** One person's two accounts, in the order of {@link #PEOPLE}. */
    record Account(int person, String sub, String name, AgencyId agency) {}

    private final List<Account> accounts;
    private final Map<String, Integer> persons = new HashMap<>();

    /** @param secondName how another office writes a person's name */
    Searched(UnaryOperator<String> secondName) {
        accounts = accounts(secondName);
        accounts.forEach(account -> persons.put(account.sub(), account.person()));
    }

    List<Account> accounts() {
        return accounts;
    }

    private static List<Account> accounts(UnaryOperator<String> secondName) {
        return Stream.of(0, 1, 2, 3)
                .flatMap(n -> Stream.of(
                        new Account(n, FIRST.get(n), PEOPLE.get(n), agencyOf(n)),
                        new Account(
                                n,
                                FIRST.get(n) + "-b",
                                RANKS.get(n) + " " + secondName.apply(PEOPLE.get(n)),
                                agencyOf(n))))
                .toList();
    }

    /** The last of them is of another agency, so that two have to approve. */
    static AgencyId agencyOf(int person) {
        return person == 3 ? POLICE : SHERIFF;
    }

    static OfficerId officer(int person) {
        return new OfficerId(id(300 + person));
    }

    /** Which person an account belongs to; of those who are no searched person, -1. */
    int personOf(String sub) {
        return persons.getOrDefault(sub, -1);
    }

    Facts facts(Account account, String role, Object... more) {
        return SafeHarbor.facts(
                new Actor(account.sub(), account.name(), account.agency(), Set.of(role)),
                NOW,
                Stream.concat(Stream.of(0, 1, 2, 3).map(Searched::onFile), Stream.of(more))
                        .toArray());
    }

    private static OfficerOnFile onFile(int person) {
        return new OfficerOnFile(
                officer(person),
                0,
                agencyOf(person),
                PEOPLE.get(person),
                "70" + person,
                Capacity.SWORN,
                List.of(new Qualification("ENTRY_TEAM", LONG)),
                List.of(new Authority("US-CA", LocalDate.parse("2020-01-01"), LONG)),
                FIRST.get(person));
    }

    static Map<OfficerId, Integer> byOfficer() {
        return Map.of(officer(0), 0, officer(1), 1, officer(2), 2, officer(3), 3);
    }
}

package muster.kernel;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import muster.agency.AdoptPolicy;
import muster.agency.EnrolAgency;
import muster.agency.RenewAgreement;
import muster.agency.event.AgencyKind;
import muster.agency.event.Agreement;
import muster.agency.event.LocalPolicy;
import muster.officer.Certify;
import muster.officer.EnrolOfficer;
import muster.officer.GrantAuthority;
import muster.officer.event.Authority;
import muster.officer.event.Capacity;
import muster.officer.event.Qualification;
import muster.shared.Actor;
import muster.shared.AgencyId;
import muster.shared.OfficerId;
import muster.shared.ServiceHours;

/** Agencies of every kind and their people, fit and unfit: all histories draw from the same, so that they collide. */
final class TaskForce {
    private static final int PEOPLE = 60;

    private final Chance chance;
    private final LocalDate today;
    private final List<EnrolAgency> agencies = new ArrayList<>();
    private final List<EnrolOfficer> people = new ArrayList<>();

    TaskForce(Chance chance, Instant now) {
        this.chance = chance;
        this.today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        for (AgencyKind kind : AgencyKind.values()) {
            agencies.add(agency(kind, today.plusYears(1)));
        }
        agencies.add(agency(AgencyKind.LOCAL_LAW_ENFORCEMENT, today.plusYears(1)));
        agencies.add(agency(AgencyKind.STATE_LAW_ENFORCEMENT, today.minusMonths(1)));
        for (int i = 0; i < PEOPLE; i++) {
            people.add(person());
        }
    }

    List<EnrolAgency> agencies() {
        return agencies;
    }

    List<EnrolOfficer> people() {
        return people;
    }

    EnrolAgency lead() {
        return chance.oneIn(12) ? chance.of(agencies) : agencies.get(chance.below(3));
    }

    /** One that is not there now and then. */
    AgencyId anAgency(Chance by) {
        return by.oneIn(15) ? new AgencyId(by.id()) : by.of(agencies).agencyId();
    }

    OfficerId aPerson(Chance by) {
        return by.oneIn(20) ? new OfficerId(by.id()) : by.of(people).officerId();
    }

    Actor signedIn(EnrolOfficer person, String... roles) {
        return new Actor(String.valueOf(person.subject()), person.name(), person.agencyId(), Set.of(roles));
    }

    /** Its code is sometimes another one's. */
    EnrolAgency newAgency(Chance by) {
        return new EnrolAgency(
                new AgencyId(by.id()),
                by.oneIn(3) ? by.of(agencies).code().toLowerCase(java.util.Locale.ROOT) : "LATE-" + by.below(10_000),
                "Latecomer",
                by.of(AgencyKind.values()),
                List.of("US-CA"),
                new Agreement(today.minusDays(1), today.plusYears(1)));
    }

    /** To somebody or some agency that is there; what others plan on it meanwhile is decided on what is recorded first. */
    Object change(Chance by) {
        OfficerId person = aPerson(by);
        return switch (by.below(4)) {
            case 0 -> new Certify(person, new Qualification("UNDERCOVER", today.plusDays(by.below(30))));
            case 1 -> new GrantAuthority(person, new Authority("US-TX", today, today.plusDays(by.below(30))));
            case 2 ->
                new AdoptPolicy(
                        anAgency(by), new LocalPolicy(today, ServiceHours.of("08:00-20:00"), null, "General Order"));
            default -> new RenewAgreement(anAgency(by), new Agreement(today.minusDays(1), today.plusYears(2)));
        };
    }

    /** Its subject is sometimes another one's, its badge sometimes not fitting, its agency sometimes not there. */
    EnrolOfficer newPerson(Chance by) {
        Capacity capacity = by.of(Capacity.values());
        boolean badge = capacity == Capacity.SWORN != by.oneIn(5);
        String subject = by.oneIn(3) ? by.of(people).subject() : null;
        return new EnrolOfficer(
                new OfficerId(by.id()),
                anAgency(by),
                "Late Person",
                badge ? "99" : null,
                capacity,
                List.of(),
                List.of(),
                subject);
    }

    private EnrolAgency agency(AgencyKind kind, LocalDate expiresOn) {
        return new EnrolAgency(
                new AgencyId(chance.id()),
                "AGENCY-" + agencies.size(),
                kind + " " + agencies.size(),
                kind,
                List.of("US-CA", "US-TX"),
                new Agreement(today.minusYears(1), expiresOn));
    }

    private EnrolOfficer person() {
        int number = people.size();
        Capacity capacity = chance.oneIn(3) ? chance.of(Capacity.values()) : Capacity.SWORN;
        LocalDate until = chance.oneIn(8) ? today.plusDays(5) : today.plusYears(1);
        return new EnrolOfficer(
                new OfficerId(chance.id()),
                chance.of(agencies).agencyId(),
                "Person " + number,
                capacity == Capacity.SWORN ? "B" + number : null,
                capacity,
                List.of(new Qualification("ENTRY_TEAM", until), new Qualification("ARREST_TEAM", until)),
                List.of(
                        new Authority("US-CA", today.minusYears(1), until),
                        new Authority("US-TX", today.minusYears(1), today.plusDays(chance.below(20)))),
                chance.oneIn(2) ? "sub-" + number : null);
    }
}

package muster.operation;

import java.time.LocalDate;
import java.util.List;
import muster.decision.Facts;
import muster.decision.OfficerOnFile;
import muster.decision.RuleOverride;
import muster.decision.Ruling;
import muster.officer.event.Capacity;
import muster.operation.event.AssignmentRole;
import muster.policy.RestHours;
import muster.policy.RoleRule;
import muster.shared.Window;

/** Whether a person may have a task at a time: capacity, authority, qualification (rules STF-01 to STF-03). */
final class Fitness {
    private final Charter charter;

    Fitness(Charter charter) {
        this.charter = charter;
    }

    void require(OfficerOnFile officer, AssignmentRole role, Window window, Facts facts, Ruling ruling) {
        RoleRule asked = facts.packs().staffing().rule(role);
        LocalDate first = charter.dayOf(window.start());
        LocalDate last = charter.lastDayOf(window);
        ruling.require(
                        asked.capacities().isEmpty() || asked.capacities().contains(officer.capacity()),
                        "STF-01",
                        "capacity-does-not-fit",
                        () -> officer.name() + " serves as " + officer.capacity() + "; " + role + " needs "
                                + asked.capacities() + ".")
                .require(
                        officer.capacity() != Capacity.SWORN
                                || officer.hasAuthority(charter.jurisdiction(), first, last),
                        "STF-02",
                        "authority-does-not-cover",
                        () -> officer.name() + " has no authority in " + charter.jurisdiction() + " from " + first
                                + " through " + last + "; grant it, or assign somebody who has it.")
                .require(
                        asked.qualification() == null || officer.isQualified(asked.qualification(), last),
                        "STF-03",
                        "qualification-lapses",
                        () -> officer.name() + " does not hold " + asked.qualification() + " through " + last
                                + "; certify it, or assign somebody who does.");
    }

    /** People serve under their agency's agreement, as long as it lasts (rule INF-09). */
    void requireSeat(OfficerOnFile officer, Facts facts, Ruling ruling) {
        ruling.require(
                facts.hasSeat(officer.agencyId(), charter.zone()),
                "INF-09",
                "agreement-not-in-force",
                () -> "Renew the agreement of the agency of " + officer.name() + " first: it is not in force today.");
    }

    /** Over all operations (rule STF-05); the refusal says nothing of where and when else the person serves. */
    void requireRest(
            OfficerOnFile officer,
            Window window,
            List<Window> work,
            List<RuleOverride> overrides,
            Facts facts,
            Ruling ruling) {
        RestHours rest = facts.packs().staffing().rest();
        ruling.requireUnlessOverridden(
                rest.leftBy(booked(window, facts), work),
                "STF-05",
                "rest-too-short",
                overrides,
                () -> officer.name() + " would rest less than "
                        + facts.packs().staffing().version() + " asks; choose another window, or somebody else.");
    }

    /** The time that nobody else gets: the task, and then the way to the next one (rule STF-04). */
    static Window booked(Window window, Facts facts) {
        return new Window(
                window.start(), window.end().plus(facts.packs().staffing().travelBuffer()));
    }
}

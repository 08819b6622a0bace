package muster.operation;

import java.util.Collection;
import java.util.List;
import muster.decision.Facts;
import muster.decision.OfficerOnFile;
import muster.decision.RuleOverride;
import muster.decision.Ruling;
import muster.operation.event.AssignmentRole;
import muster.policy.StaffingPack;

/**
 * That nobody whom a prosecutor holds off the witness stand swears to an affidavit, keeps the evidence or is the only witness (rule
 * STF-07). Why it refuses is told to prosecutors only; it is asked last, as a claim on somebody's time is.
 */
final class Testimony {
    private final Assignments assignments;

    Testimony(Assignments assignments) {
        this.assignments = assignments;
    }

    void requireOfAffiant(OfficerOnFile affiant, List<RuleOverride> overrides, Facts facts, Ruling ruling) {
        require(!facts.isListed(affiant.id()), "listed-officer-swears", affiant, overrides, ruling);
    }

    void require(OfficerOnFile officer, AssignmentRole role, List<RuleOverride> overrides, Facts facts, Ruling ruling) {
        StaffingPack.Testimony pack = facts.packs().staffing().testimony();
        boolean listed = facts.isListed(officer.id());
        require(!listed || !pack.never().contains(role), "listed-officer-keeps-evidence", officer, overrides, ruling);
        require(
                !listed || !pack.notAlone().contains(role) || hasOther(officer, pack.notAlone()),
                "listed-officer-alone",
                officer,
                overrides,
                ruling);
    }

    private boolean hasOther(OfficerOnFile officer, Collection<AssignmentRole> witnesses) {
        return assignments.standing().stream()
                .map(Assignments.Task::given)
                .anyMatch(task ->
                        witnesses.contains(task.role()) && !task.officerId().equals(officer.id()));
    }

    private static void require(
            boolean holds, String problem, OfficerOnFile officer, List<RuleOverride> overrides, Ruling ruling) {
        ruling.requireDiscreetly(
                holds,
                "STF-07",
                problem,
                overrides,
                officer.name(),
                () -> "A prosecutor holds " + officer.name() + " off the witness stand; name somebody else.");
    }
}

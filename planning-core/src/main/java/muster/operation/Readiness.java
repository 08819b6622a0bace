package muster.operation;

import static muster.operation.event.GateResult.Status.FAIL;
import static muster.operation.event.GateResult.Status.PASS;
import static muster.operation.event.GateResult.Status.PENDING;
import static muster.operation.event.GateResult.Status.STALE;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import muster.decision.Facts;
import muster.decision.Near;
import muster.operation.event.AssignmentRole;
import muster.operation.event.Gate;
import muster.operation.event.GateResult;
import muster.operation.event.SiteAdded;
import muster.policy.PolicyPacks;
import org.jspecify.annotations.Nullable;

/** The gates of rule OPS-05, each with what was found: the same for whoever looks and for the decision to go. */
final class Readiness {
    private final Charter charter;
    private final Sites sites;
    private final Raids raids;
    private final Warrants warrants;
    private final EntryManner entryManner;
    private final CourtVenue courtVenue;
    private final Assignments assignments;
    private final Reconnaissance reconnaissance;
    private final Undercover undercover;
    private final VictimCare care;
    private final PlanOfRecord plan;
    private final Approvals approvals;
    private final Briefings briefings;

    Readiness(
            Charter charter,
            Sites sites,
            Raids raids,
            Warrants warrants,
            EntryManner entryManner,
            CourtVenue courtVenue,
            Assignments assignments,
            Reconnaissance reconnaissance,
            Undercover undercover,
            VictimCare care,
            PlanOfRecord plan,
            Approvals approvals,
            Briefings briefings) {
        this.charter = charter;
        this.sites = sites;
        this.raids = raids;
        this.warrants = warrants;
        this.entryManner = entryManner;
        this.courtVenue = courtVenue;
        this.assignments = assignments;
        this.reconnaissance = reconnaissance;
        this.undercover = undercover;
        this.care = care;
        this.plan = plan;
        this.approvals = approvals;
        this.briefings = briefings;
    }

    /**
     * @param at the moment that is looked at, UTC: a warrant that has run out by then holds nothing up
     * @param known what others plan near it, and what is on file of those who go; null where nobody looked
     */
    List<GateResult> gates(Instant at, PolicyPacks packs, @Nullable Facts known) {
        List<SiteAdded> targets = raids.sites().stream().map(sites::named).toList();
        return List.of(
                plan(),
                warrants(at, packs),
                lacking(Gate.ENTRY, "WAR-12", unannounced(packs)),
                lacking(Gate.VERIFICATION, "SIT-01", reconnaissance.unverified(targets, packs)),
                lacking(Gate.SITES, "SIT-02", reconnaissance.unsurveyed(targets)),
                lacking(Gate.RISK, "RSK-01", reconnaissance.unassessed(targets, packs)),
                deconfliction(known == null ? null : known.near()),
                lacking(Gate.STAFFING, "STF-08", assignments.lacks(packs.staffing())),
                seats(known),
                lacking(Gate.UNDERCOVER, "STF-11", undercover.lacks()),
                approvals(),
                acknowledgements(at),
                filled(Gate.MEDICAL, "STF-08", AssignmentRole.MEDIC),
                lacking(Gate.VICTIM_SERVICES, "VIC-02", lacksOfCare(packs)),
                filled(Gate.COMMS, "OPS-05", AssignmentRole.COMMS));
    }

    /** Who is brought to the reception finds somebody there from the first door on (rule VIC-01). */
    private List<String> lacksOfCare(PolicyPacks packs) {
        List<String> lacks = new ArrayList<>(care.lacks(packs.planning()));
        raids.first()
                .filter(start -> !assignments.receiveAt(start))
                .ifPresent(start -> lacks.add("VIC-01: assign a VICTIM_SPECIALIST or VICTIM_ADVOCATE to the reception,"
                        + " without a raid, from " + start + " on."));
        return lacks;
    }

    private GateResult plan() {
        if (!plan.isSubmitted()) {
            return new GateResult(Gate.PLAN, PENDING, "OPS-01", "Submit the plan.");
        }
        if (!plan.stands()) {
            return new GateResult(
                    Gate.PLAN,
                    STALE,
                    "OPS-03",
                    "The plan has changed since version " + plan.version() + ": submit it.");
        }
        return plan.isComplete()
                ? new GateResult(Gate.PLAN, PASS, "OPS-01", "Version " + plan.version() + ", all five sections.")
                : new GateResult(Gate.PLAN, FAIL, "OPS-01", "Write all five sections of the order.");
    }

    private List<String> unannounced(PolicyPacks packs) {
        return raids.standing().stream()
                .flatMap(raid ->
                        entryManner.lacks(raid, sites.named(raid.planned().siteId()), packs).stream())
                .toList();
    }

    private GateResult warrants(Instant at, PolicyPacks packs) {
        if (raids.standing().isEmpty()) {
            return new GateResult(Gate.WARRANTS, PENDING, "WAR-01", "Schedule a raid.");
        }
        List<String> without = new ArrayList<>(courtVenue.lacks(raids.warrants(), packs));
        raids.standing().stream()
                .filter(raid -> !mayEnter(raid, at))
                .map(raid -> sites.named(raid.planned().siteId()).label() + " has no warrant or exception that counts.")
                .forEach(without::add);
        return lacking(Gate.WARRANTS, "WAR-06", without);
    }

    private GateResult deconfliction(@Nullable Near near) {
        if (near == null) {
            return new GateResult(
                    Gate.DECONFLICTION, PENDING, "DEC-01", "Ask how it stands now: who was near before is not kept.");
        }
        List<Raid> unchecked =
                raids.standing().stream().filter(raid -> !isChecked(raid, near)).toList();
        if (raids.standing().isEmpty()) {
            return new GateResult(Gate.DECONFLICTION, PENDING, "DEC-01", "Schedule a raid.");
        }
        if (!unchecked.isEmpty()) {
            return unchecked(unchecked, near);
        }
        if (near.open() > 0) {
            return new GateResult(
                    Gate.DECONFLICTION,
                    FAIL,
                    "DEC-04",
                    "Conflicts that nobody has resolved: " + near.open() + ". Call the other side.");
        }
        return near.exempt()
                ? new GateResult(Gate.DECONFLICTION, PASS, "DEC-05", "A supervisor keeps it from being looked at.")
                : new GateResult(Gate.DECONFLICTION, PASS, "DEC-01", "Checked since the last change.");
    }

    private GateResult unchecked(List<Raid> unchecked, Near near) {
        boolean before = near.raids().stream().anyMatch(raid -> raid.checkedAt() > 0);
        String labels = unchecked.stream()
                .map(raid -> sites.named(raid.planned().siteId()).label())
                .distinct()
                .collect(Collectors.joining(", "));
        return new GateResult(Gate.DECONFLICTION, before ? STALE : PENDING, "DEC-01", "Deconflict " + labels + ".");
    }

    /** A check counts for the window that it looked at, and until the raid is moved, even to where it was. */
    private static boolean isChecked(Raid raid, Near near) {
        return near.raid(raid.planned().raidId())
                .filter(known -> known.isChecked() && known.window().equals(raid.window()))
                .isPresent();
    }

    private boolean mayEnter(Raid raid, Instant at) {
        if (raid.planned().exception() != null
                || !sites.named(raid.planned().siteId()).premisesEntry()) {
            return true;
        }
        return raid.warrantId() != null
                && warrants.at(raid.warrantId()).isGood()
                && warrants.at(raid.warrantId()).isLiveThroughout(raid.window())
                && warrants.at(raid.warrantId()).executeByOr(Instant.MAX).isAfter(at);
    }

    /** What the word to go asks of people, by the same rules. */
    private GateResult seats(@Nullable Facts known) {
        if (known == null) {
            return new GateResult(
                    Gate.SEATS, PENDING, "INF-09", "Ask how it stands now: what was on file of people is not kept.");
        }
        List<String> lacks = new ArrayList<>(assignments.unfit(known));
        if (!known.hasSeat(charter.lead(), charter.zone())) {
            lacks.addFirst("INF-09: renew the lead agency's agreement, it is not in force today.");
        }
        return lacking(Gate.SEATS, "INF-09", lacks);
    }

    private GateResult approvals() {
        if (!plan.stands()) {
            return new GateResult(Gate.APPROVALS, plan.isSubmitted() ? STALE : PENDING, "OPS-03", "Submit the plan.");
        }
        int missing = approvals.missing().size();
        return missing == 0
                ? new GateResult(Gate.APPROVALS, PASS, "OPS-02", "Every agency with people in it has approved.")
                : new GateResult(
                        Gate.APPROVALS, PENDING, "OPS-02", "Agencies that have not approved: " + missing + ".");
    }

    private GateResult acknowledgements(Instant at) {
        String missing = briefings.missing(at).stream()
                .map(task -> task.given().name())
                .distinct()
                .collect(Collectors.joining(", "));
        if (plan.stands() && missing.isEmpty() && !assignments.standing().isEmpty()) {
            return new GateResult(Gate.ACKNOWLEDGEMENTS, PASS, "OPS-04", "Everybody with a task has read it back.");
        }
        boolean stale = briefings.anyIsStale(at) || (plan.isSubmitted() && !plan.stands());
        String detail =
                missing.isEmpty() ? "Nobody has acknowledged this plan." : "Not acknowledged by " + missing + ".";
        return new GateResult(Gate.ACKNOWLEDGEMENTS, stale ? STALE : PENDING, "OPS-04", detail);
    }

    private GateResult filled(Gate gate, String rule, AssignmentRole role) {
        boolean filled =
                assignments.standing().stream().anyMatch(task -> task.given().role() == role);
        return lacking(gate, rule, filled ? List.of() : List.of("Assign a " + role + "."));
    }

    private static GateResult lacking(Gate gate, String rule, List<String> lacks) {
        return lacks.isEmpty()
                ? new GateResult(gate, PASS, rule, "In order.")
                : new GateResult(gate, FAIL, rule, String.join(" ", lacks));
    }
}

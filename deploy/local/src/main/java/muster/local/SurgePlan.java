package muster.local;

import java.time.Duration;
import java.util.List;
import muster.deconfliction.Deconflict;
import muster.deconfliction.event.Contact;
import muster.operation.AddSite;
import muster.operation.ApprovePlan;
import muster.operation.ApproveWarrant;
import muster.operation.AssessRisk;
import muster.operation.ConfirmCapacity;
import muster.operation.InviteAgency;
import muster.operation.OpenOperation;
import muster.operation.PlanVictimCare;
import muster.operation.RequestWarrant;
import muster.operation.ScheduleRaid;
import muster.operation.SubmitPlan;
import muster.operation.SurveySite;
import muster.operation.VerifyAddress;
import muster.operation.event.Announcement;
import muster.operation.event.AssignmentRole;
import muster.operation.event.ChildPlan;
import muster.operation.event.Entry;
import muster.operation.event.ExpectedVictims;
import muster.operation.event.Oath;
import muster.operation.event.Occupants;
import muster.operation.event.Photo;
import muster.operation.event.PlanSections;
import muster.operation.event.ProbableCause;
import muster.operation.event.ProbableCauseSource;
import muster.operation.event.Reception;
import muster.operation.event.SiteSurvey;
import muster.operation.event.TraumaCentre;
import muster.operation.event.Venue;
import muster.operation.event.VerificationMethod;
import muster.operation.event.WarrantKind;
import muster.shared.RiskAssessmentId;
import muster.shared.VerificationId;
import muster.shared.Window;

/** One operation of the surge until its plan is approved: what the gates of rule OPS-05 ask is put in order. */
final class SurgePlan {
    private static final PlanSections SECTIONS = new PlanSections(
            "Advertisements offer children to whoever comes to the hotel.",
            "Find the children, bring them to safety, and arrest those who sell them.",
            "One officer answers the advertisement; the team waits next door. Stop on a weapon or a crowd.",
            "Ambulance on call; evidence to the locker; children to the family center with child protection.",
            "The commander on channel 2, then the operations supervisor.");

    private final SurgeCase plan;
    private final Script script;
    private final SurgeForce force;

    SurgePlan(SurgeCase plan) {
        this.plan = plan;
        this.script = plan.script;
        this.force = plan.force;
    }

    void write() {
        open();
        if (plan.isSearch()) {
            getWarrant();
        }
        schedule();
        reconnoitre();
        new SurgeTeam(plan).write();
        care();
        approve();
    }

    private void open() {
        script.on(-5, "09:00").every(Duration.ofMinutes(2));
        plan.lead(new OpenOperation(
                plan.operation,
                "Summer Watch %03d".formatted(plan.number),
                "Children who are sold here: find them, and those who sell them",
                plan.seat("lead"),
                "US",
                force.office().zone(),
                new Window(script.now(), script.window(3, "00:00", "12:00").end())));
        force.invited().forEach(agency -> plan.lead(new InviteAgency(plan.operation, agency)));
        plan.lead(new AddSite(
                plan.operation,
                plan.site,
                plan.isSearch() ? "Motel rooms" : "Hotel lobby",
                plan.address(),
                plan.place(),
                force.office().zone(),
                plan.isSearch()));
    }

    private void getWarrant() {
        String district = "Federal district of " + force.office().name();
        plan.lead(new RequestWarrant(
                plan.operation,
                plan.warrant,
                plan.site,
                WarrantKind.SEARCH,
                plan.officer(AssignmentRole.CASE_AGENT),
                district,
                probableCause(),
                List.of(SurgeNight.OFFENCE),
                List.of("Telephones", "Cash", "Registers of guests"),
                new Oath(script.now(), "Clerk of the court"),
                null,
                new Venue(district, district, null),
                List.of()));
        String judge = force.actor("judge").name();
        script.sends(
                force.actor("judge"),
                new ApproveWarrant(
                        plan.operation, plan.warrant, judge, script.now(), false, false, "Shown", null, null));
        // What an auditor asks of the first: why 05:40 was refused.
        script.isRefused(force.actor("lead"), raid(script.window(0, "05:40", "06:30")), "WAR-05");
    }

    private List<ProbableCause> probableCause() {
        return List.of(
                new ProbableCause(
                        "The number under the advertisements is that of the rooms",
                        ProbableCauseSource.ONLINE,
                        script.day(-8)),
                new ProbableCause(
                        "Two children come and go with the same man each night",
                        ProbableCauseSource.SURVEILLANCE,
                        script.day(-6)));
    }

    private void schedule() {
        plan.lead(raid(script.window(0, "19:00", "20:30")));
    }

    private ScheduleRaid raid(Window window) {
        Announcement knock = new Announcement("By voice and at the door", List.of("en", "es"), 20, true);
        return new ScheduleRaid(
                plan.operation,
                plan.raid,
                plan.site,
                window,
                plan.isSearch() ? Entry.KNOCK_AND_ANNOUNCE : Entry.CONSENT,
                null,
                null,
                plan.isSearch() ? knock : null);
    }

    private void reconnoitre() {
        script.on(-4, "08:00");
        plan.lead(verify(AssignmentRole.CASE_AGENT, VerificationMethod.RECORDS));
        plan.lead(verify(AssignmentRole.COVER, VerificationMethod.DRIVE_BY));
        SiteSurvey.Place corner = new SiteSurvey.Place("Car park behind the hotel", null);
        plan.lead(new SurveySite(
                plan.operation,
                plan.site,
                new SiteSurvey(
                        List.of("Front door", "Door to the yard"),
                        new Occupants(3, 0, 0),
                        List.of("Guests in the corridor"),
                        new TraumaCentre("General Hospital of " + force.office().name(), "North, 9 minutes"),
                        corner,
                        corner,
                        corner,
                        "Expect children who were told not to speak",
                        null)));
        plan.lead(new AssessRisk(
                plan.operation,
                new RiskAssessmentId(plan.ids.get()),
                plan.site,
                null,
                HarborPlan.answers(List.of(plan.isSearch() ? "FIREARM_AVAILABLE" : "FIREARM_PRESENT", "THREATS"))));
    }

    private VerifyAddress verify(AssignmentRole who, VerificationMethod method) {
        return new VerifyAddress(
                plan.operation,
                new VerificationId(plan.ids.get()),
                plan.site,
                plan.officer(who),
                method,
                "Number over the door",
                new Photo("Photo of " + plan.address(), "5a".repeat(32)),
                plan.address(),
                plan.isSearch() ? plan.address() : null,
                plan.place(),
                script.now());
    }

    private void care() {
        int minors = Math.max(1, plan.juveniles.size());
        plan.lead(new PlanVictimCare(
                plan.operation,
                new ExpectedVictims(1, minors, List.of("Spanish")),
                new Reception(
                        "Family center",
                        "1 Oak Street, " + force.office().name(),
                        force.office().north(-5)),
                List.of(plan.seat("lantern"), plan.seat("child-protection")),
                new ChildPlan(script.now(), "General Hospital, children's ward", "Emergency foster home")));
        script.sends(
                force.actor("advocate"),
                new ConfirmCapacity(plan.operation, plan.seat("lantern"), minors + 1, 2, List.of("Spanish"), 0));
        script.sends(
                force.actor("cps"),
                new ConfirmCapacity(plan.operation, plan.seat("child-protection"), minors, 1, List.of(), 1));
    }

    private void approve() {
        script.on(-2, "09:00");
        plan.lead(new SubmitPlan(plan.operation, plan.record(), SECTIONS, "As planned"));
        force.approvers()
                .forEach(approver -> script.sends(
                        approver, new ApprovePlan(plan.operation, plan.record(), "Read and agreed", null)));
        plan.lead(new Deconflict(
                plan.operation, null, new Contact(force.actor("lead").name(), "+1 202 555 0100"), null));
    }
}

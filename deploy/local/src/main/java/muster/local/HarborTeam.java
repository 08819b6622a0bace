package muster.local;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import muster.deconfliction.Deconflict;
import muster.deconfliction.event.Contact;
import muster.local.Harbor.Place;
import muster.operation.AcknowledgeBriefing;
import muster.operation.ApprovePlan;
import muster.operation.ConfirmCapacity;
import muster.operation.HoldBriefing;
import muster.operation.InviteAgency;
import muster.operation.PlanVictimCare;
import muster.operation.RescheduleRaid;
import muster.operation.SubmitPlan;
import muster.operation.event.AssignmentRole;
import muster.operation.event.ChildPlan;
import muster.operation.event.ExpectedVictims;
import muster.operation.event.PlanSections;
import muster.operation.event.Reception;
import muster.shared.Location;
import muster.shared.OfficerId;
import muster.shared.RaidId;
import muster.shared.Window;
import org.jspecify.annotations.Nullable;

/** Who goes, who cares for those who are met, who answers for it; and how the plan changed on its last evening. */
final class HarborTeam {
    private final Harbor harbor;
    private final HarborPlan plan;
    private final Story story;

    HarborTeam(Harbor harbor, HarborPlan plan, Story story) {
        this.harbor = harbor;
        this.plan = plan;
        this.story = story;
    }

    void staff() {
        Window morning = Harbor.morning(story);
        RaidId first = harbor.harborWay.raid();
        story.on(-4, "09:00").every(Duration.ofMinutes(3));
        give("quon", AssignmentRole.COMMANDER, null);
        give("moreau", AssignmentRole.OPERATIONS_SUPERVISOR, null);
        give("ortega", AssignmentRole.CASE_AGENT, null);
        give("pruitt", AssignmentRole.EVIDENCE_CUSTODIAN, null);
        give("ferro", AssignmentRole.COMMS, null);
        give("mbeki", AssignmentRole.PROSECUTOR_ON_CALL, null);
        give("hollis", AssignmentRole.VICTIM_SPECIALIST, null);
        give("bell", AssignmentRole.MEDIC, null);
        give("lindqvist", AssignmentRole.ENTRY_TEAM_LEADER, harbor.harborWay);
        give("okafor", AssignmentRole.ENTRY_TEAM, harbor.harborWay);
        give("burke", AssignmentRole.ENTRY_TEAM, harbor.harborWay);
        give("duval", AssignmentRole.ARREST_TEAM_LEADER, harbor.mesaStreet);
        give("hale", AssignmentRole.ARREST_TEAM, harbor.mesaStreet);
        give("reyes", AssignmentRole.ARREST_TEAM, harbor.mesaStreet);
        give("sato", AssignmentRole.ENTRY_TEAM_LEADER, harbor.pierStreet);
        give("delacruz", AssignmentRole.ENTRY_TEAM, harbor.pierStreet);
        give("mercer", AssignmentRole.ENTRY_TEAM, harbor.pierStreet);
        give("castellano", AssignmentRole.COVER, harbor.hotel);
        story.sends(harbor.lead(), new InviteAgency(harbor.operation, harbor.cast.agency("mesa-police")))
                .isRefused(harbor.lead(), harbor.assign("fox", AssignmentRole.ENTRY_TEAM, morning, first), "STF-02")
                .isRefused(harbor.lead(), harbor.assign("tanaka", AssignmentRole.ENTRY_TEAM, morning, first), "STF-03");
        harbor.tasks.keySet().removeAll(Set.of("fox", "tanaka"));
        give("tanaka", AssignmentRole.SCRIBE, null);
    }

    private void give(String who, AssignmentRole role, @Nullable Place where) {
        story.sends(
                harbor.lead(), harbor.assign(who, role, Harbor.morning(story), where == null ? null : where.raid()));
    }

    /** The shelters get the week and the numbers; then a minor appears, and child protection joins. */
    void careForThem() {
        story.on(-3, "14:00").every(Duration.ofMinutes(5));
        List<String> providers = List.of("lantern");
        story.sends(harbor.lead(), care(0, providers))
                .sends(harbor.advocate(), capacity("lantern", 9, 3, List.of("Mandarin", "Spanish"), 0))
                .on(-3, "18:00")
                .sends(harbor.lead(), plan.survey(harbor.mesaStreet, 1))
                .sends(harbor.lead(), plan.assess(harbor.mesaStreet, List.of("FIREARM_PRESENT")))
                .sends(harbor.lead(), new InviteAgency(harbor.operation, harbor.cast.agency("child-protection")))
                .sends(harbor.lead(), care(1, List.of("lantern", "child-protection")))
                .sends(
                        Story.actor("cps", "Ola Grant", harbor.cast.agency("child-protection"), "advocate"),
                        capacity("child-protection", 1, 1, List.of("Mandarin"), 1));
    }

    void approve() {
        story.on(-2, "09:00").every(Duration.ofMinutes(4));
        submit("As planned");
        story.on(-2, "14:00");
        brief(harbor.tasks.size());
    }

    /** The interpreter comes later: the plan moves, and what was approved and read back is stale. */
    void move() {
        story.on(-2, "18:00").every(Duration.ofMinutes(4));
        for (Place parlour : harbor.parlours()) {
            story.sends(
                    harbor.lead(),
                    new RescheduleRaid(
                            harbor.operation,
                            parlour.raid(),
                            story.window(Harbor.RAID_DAY, "09:30", "10:30"),
                            "The interpreter arrives at nine"));
        }
        submit("Half past nine instead of eight");
        deconflict();
        story.on(Harbor.RAID_DAY, "06:00").every(Duration.ofMinutes(1));
        brief(harbor.tasks.size() - 2);
    }

    void deconflict() {
        story.sends(harbor.lead(), deconfliction());
    }

    Deconflict deconfliction() {
        return new Deconflict(harbor.operation, null, new Contact("Lena Brandt", "+1 562 555 0101"), null);
    }

    private void submit(String reason) {
        story.sends(harbor.lead(), new SubmitPlan(harbor.operation, Harbor.record(), sections(), reason));
        // The guard at the pier asks for a rank of the lead agency's approver.
        OfficerId wolfe = harbor.cast.officer("wolfe");
        harbor.approvers()
                .forEach(approver -> story.sends(
                        approver, new ApprovePlan(harbor.operation, Harbor.record(), "Read and agreed", wolfe)));
    }

    private void brief(int present) {
        story.sends(harbor.lead(), new HoldBriefing(harbor.operation, Harbor.record(), null, "At the range"));
        harbor.tasks.keySet().stream().limit(present).forEach(this::readBack);
    }

    void readBackLate() {
        harbor.tasks.keySet().stream().skip(harbor.tasks.size() - 2L).forEach(this::readBack);
    }

    private void readBack(String who) {
        story.sends(
                harbor.lead(),
                new AcknowledgeBriefing(
                        harbor.operation, harbor.tasks.get(who), null, "My task, my door, who leads, when to stop"));
    }

    private PlanVictimCare care(int minors, List<String> providers) {
        return new PlanVictimCare(
                harbor.operation,
                new ExpectedVictims(8, minors, List.of("Mandarin", "Spanish")),
                new Reception("Family center", "45 Oak Street, Harbor City", new Location(33.7802, -118.1800)),
                providers.stream().map(harbor.cast::agency).toList(),
                minors == 0
                        ? null
                        : new ChildPlan(story.now(), "St Bride Hospital, children's ward", "Emergency foster home"));
    }

    private ConfirmCapacity capacity(String who, int beds, int advocates, List<String> languages, int interviewers) {
        return new ConfirmCapacity(harbor.operation, harbor.cast.agency(who), beds, advocates, languages, interviewers);
    }

    private static PlanSections sections() {
        return new PlanSections(
                "Three parlours and a hotel under one landlord; six to nine adults and a minor are held there.",
                "Bring everybody who is held to safety and secure the ledgers, at one time.",
                "Teams at each door, set before entry; nobody enters while children are outside. Stop on a shot or a child.",
                "Ambulance at the car park; evidence to locker 4; survivors to the Family center with Lantern House.",
                "Captain Quon commands on channel 3; Lieutenant Moreau follows.");
    }
}

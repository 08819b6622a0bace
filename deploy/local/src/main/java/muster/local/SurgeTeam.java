package muster.local;

import java.util.List;
import java.util.Set;
import muster.operation.ApproveTechnique;
import muster.operation.AssignOfficer;
import muster.operation.PlanTechnique;
import muster.operation.event.AssignmentRole;
import muster.operation.event.UndercoverTechnique;
import muster.operation.event.UndercoverTechnique.Contact;
import muster.operation.event.UndercoverTechnique.Recording;
import muster.shared.RecordId;
import muster.shared.Window;

/** Who goes in one operation of the surge, and what the officer who answers the advertisement may do. */
final class SurgeTeam {
    private static final Set<AssignmentRole> AT_THE_PLACE = Set.of(
            AssignmentRole.UNDERCOVER,
            AssignmentRole.COVER,
            AssignmentRole.ARREST_TEAM_LEADER,
            AssignmentRole.ARREST_TEAM);

    private static final UndercoverTechnique ANSWER = new UndercoverTechnique(
            Set.of(Contact.ONLINE, Contact.TELEPHONE, Contact.MEETING),
            200,
            Recording.AUDIO,
            true,
            "Answers the advertisement, agrees on a price, and says the word once it is offered. No touch, no locked door.");

    private final SurgeCase plan;

    SurgeTeam(SurgeCase plan) {
        this.plan = plan;
    }

    void write() {
        Window shift = plan.script.window(0, "15:00", "23:30");
        plan.tasks.forEach((member, task) -> plan.lead(new AssignOfficer(
                plan.operation,
                task,
                member.id(),
                member.role(),
                shift,
                AT_THE_PLACE.contains(member.role()) ? plan.raid : null)));
        goUndercover();
    }

    private void goUndercover() {
        RecordId technique = plan.record();
        plan.lead(new PlanTechnique(plan.operation, technique, ANSWER));
        for (String approver : List.of("supervisor", "prosecutor")) {
            plan.script.sends(
                    plan.force.actor(approver), new ApproveTechnique(plan.operation, technique, "Covered throughout"));
        }
    }
}

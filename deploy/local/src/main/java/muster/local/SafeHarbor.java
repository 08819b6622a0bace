package muster.local;

import java.util.List;
import muster.shared.Actor;

/** The fictional task force "Safe Harbor" and its plan, entered through the same commands a person would send. */
class SafeHarbor {
    private final Harbor harbor = new Harbor();

    void tell(Story story, TokenFiles tokens) {
        enrol(story);
        tokens.writeAll(harbor.cast.people());
        chapters(story).forEach(Runnable::run);
    }

    private void enrol(Story story) {
        story.on(-9, "08:55").startsTheService();
        Actor coordinator = Story.actor("coordinator", "Cora Diaz", null, "coordinator");
        harbor.cast.enrolment(story.now()).forEach(command -> story.sends(coordinator, command));
    }

    private List<Runnable> chapters(Story story) {
        HarborPlan plan = new HarborPlan(harbor, story);
        HarborTeam team = new HarborTeam(harbor, plan, story);
        QuietOrchard orchard = new QuietOrchard(harbor, team, story);
        HarborDay day = new HarborDay(harbor, team, story);
        return List.of(
                plan::open,
                plan::getWarrants,
                plan::schedule,
                plan::reconnoitre,
                team::staff,
                orchard::open,
                orchard::meetSafeHarbor,
                team::careForThem,
                team::approve,
                team::move,
                day::go,
                day::enter,
                day::meet,
                day::finish,
                day::planThePierAnew);
    }
}

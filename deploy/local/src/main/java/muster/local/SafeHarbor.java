package muster.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import muster.ledger.store.Ledger;
import muster.policy.CarriedPacks;
import muster.policy.change.RecordPacks;
import muster.shared.Actor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationContext;

/** The fictional task force "Safe Harbor" and its plan, entered through the same commands a person would send. */
class SafeHarbor {
    private static final Logger LOG = LoggerFactory.getLogger(SafeHarbor.class);

    private final Harbor harbor = new Harbor();

    void sow(ApplicationContext context) {
        Ledger ledger = context.getBean(Ledger.class);
        Story story = new Story(context);
        ledger.beginSeeding();
        enrol(story);
        writeTokens(context.getBean(TokenFiles.class));
        tell(story);
        ledger.endSeeding();
        story.awaitViews();
    }

    private void enrol(Story story) {
        story.on(-9, "08:55");
        Actor start = new Actor("system:start", "Start of the service", null, Set.of());
        story.sends(start, new RecordPacks(CarriedPacks.read()));
        Actor coordinator = Story.actor("coordinator", "Cora Diaz", null, "coordinator");
        harbor.cast.enrolment(story.now()).forEach(command -> story.sends(coordinator, command));
    }

    /** A story that a new rule cuts off is shown as far as it goes: somebody waits for the demo. */
    private void tell(Story story) {
        try {
            chapters(story).forEach(Runnable::run);
        } catch (RuntimeException stopped) {
            LOG.error("The story stopped", stopped);
            System.out.println("The story stopped before its end: " + stopped.getMessage());
        }
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

    private void writeTokens(TokenFiles tokens) {
        try {
            for (Person person : harbor.cast.people()) {
                tokens.write(person);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The tokens of the demo's people could not be written", e);
        }
    }
}

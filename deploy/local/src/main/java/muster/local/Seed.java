package muster.local;

import com.github.kagkarlsson.scheduler.Scheduler;
import muster.ledger.store.Ledger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationContext;

/** What an empty ledger is filled with. */
enum Seed {
    NONE {
        @Override
        void tell(Story story, ApplicationContext context) {
            // an empty house, for those who bring their own plan
        }
    },
    SAFE_HARBOR {
        @Override
        void tell(Story story, ApplicationContext context) {
            new SafeHarbor().tell(story, context.getBean(TokenFiles.class));
        }
    },
    SURGE {
        @Override
        void tell(Story story, ApplicationContext context) {
            int percent = context.getEnvironment().getRequiredProperty("muster.surge", Integer.class);
            new Surge(percent, story).tell(context.getBean(TokenFiles.class), context.getBean(Ledger.class));
        }
    };

    private static final Logger LOG = LoggerFactory.getLogger(Seed.class);

    static Seed named(String name) {
        return switch (name) {
            case "none" -> NONE;
            case "safe-harbor" -> SAFE_HARBOR;
            case "surge" -> SURGE;
            default ->
                throw new CannotStart(
                        "MUSTER_SEED is \"%s\": choose safe-harbor (a fictional task force), surge (a month of 161 operations) or none."
                                .formatted(name));
        };
    }

    abstract void tell(Story story, ApplicationContext context);

    /** A ledger with anything in it is left alone: it holds what the person at this machine did yesterday. */
    void sowIfEmpty(ApplicationContext context) {
        Ledger ledger = context.getBean(Ledger.class);
        if (ledger.head().position() > 0) {
            // A seed that was cut off stays as far as it came, but nothing more is dated back.
            ledger.endSeeding();
            return;
        }
        Scheduler deadlines = context.getBean("scheduler", Scheduler.class);
        // They look at the clock on the wall, and the story has not come that far.
        deadlines.pause();
        ledger.beginSeeding();
        Story story = new Story(context);
        tellToTheEnd(story, context);
        ledger.endSeeding();
        story.awaitViews();
        deadlines.resume();
    }

    /** A story that a new rule cuts off is shown as far as it goes: somebody waits for the demo. */
    private void tellToTheEnd(Story story, ApplicationContext context) {
        try {
            tell(story, context);
        } catch (RuntimeException stopped) {
            LOG.error("The story stopped", stopped);
            System.out.println("The story stopped before its end: " + stopped.getMessage());
        }
    }
}

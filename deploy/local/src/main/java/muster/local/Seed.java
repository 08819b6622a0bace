package muster.local;

import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.springframework.context.ApplicationContext;

/** What an empty ledger is filled with. */
enum Seed {
    NONE {
        @Override
        void sow(ApplicationContext context) {
            // an empty house, for those who bring their own plan
        }
    },
    SAFE_HARBOR {
        @Override
        void sow(ApplicationContext context) {
            new SafeHarbor().sow(context);
        }
    };

    static Seed named(String name) {
        return switch (name) {
            case "none" -> NONE;
            case "safe-harbor" -> SAFE_HARBOR;
            case "surge" -> throw new CannotStart("MUSTER_SEED=surge is not there yet: choose safe-harbor or none.");
            default ->
                throw new CannotStart(
                        "MUSTER_SEED is \"%s\": choose safe-harbor (a fictional task force) or none.".formatted(name));
        };
    }

    abstract void sow(ApplicationContext context);

    /** A ledger with anything in it is left alone: it holds what the person at this machine did yesterday. */
    void sowIfEmpty(ApplicationContext context) {
        if (isEmpty(context)) {
            sow(context);
        }
    }

    private static boolean isEmpty(ApplicationContext context) {
        return context.getBeanProvider(EventStorageEngine.class).stream().noneMatch(Seed::holdsEvents);
    }

    private static boolean holdsEvents(EventStorageEngine engine) {
        try (var events = engine.readEvents(null, false)) {
            return events.findFirst().isPresent();
        }
    }
}

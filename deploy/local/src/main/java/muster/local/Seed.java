package muster.local;

import muster.ledger.store.Ledger;
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
        Ledger ledger = context.getBean(Ledger.class);
        if (ledger.head().position() == 0) {
            sow(context);
        } else {
            // A seed that was cut off stays as far as it came, but nothing more is dated back.
            ledger.endSeeding();
        }
    }
}

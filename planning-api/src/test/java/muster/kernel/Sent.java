package muster.kernel;

import muster.decision.Refusal;
import muster.kernel.History.Step;
import muster.ledger.store.Appended;
import org.jspecify.annotations.Nullable;

/** What became of one command, as its sender was told. */
record Sent(
        Step step,
        Outcome outcome,
        @Nullable Appended appended,
        @Nullable Refusal refusal) {
    enum Outcome {
        ACCEPTED,
        REFUSED,
        /** It could not be meant, or named what is not there: nothing was decided, nothing is recorded. */
        NOT_DECIDED
    }
}

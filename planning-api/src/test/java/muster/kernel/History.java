package muster.kernel;

import java.time.Instant;
import java.util.List;
import muster.operation.OpenOperation;
import muster.operation.Operation;
import muster.shared.Actor;
import muster.shared.OperationId;

/**
 * One operation from its opening on, as a list of commands, valid and invalid.
 *
 * @param senders how many send it at the same time; only one keeps the order
 */
record History(OperationId operation, List<Step> steps, int senders) {
    /** @param at the time of the decision */
    record Step(Object command, String stream, Actor actor, Instant at) {}

    Step opening() {
        return steps.stream()
                .filter(step -> step.command() instanceof OpenOperation)
                .findFirst()
                .orElseThrow();
    }

    String stream() {
        return Operation.streamOf(operation);
    }
}

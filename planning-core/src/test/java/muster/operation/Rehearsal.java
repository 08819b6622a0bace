package muster.operation;

import java.util.List;
import java.util.Map;
import muster.decision.Facts;
import muster.decision.Stage;
import muster.operation.event.OperationEvent;
import muster.shared.OperationId;
import org.jspecify.annotations.Nullable;

/** One operation, one decision after another. */
final class Rehearsal {
    private final Stage stage;

    Rehearsal() {
        this(List.of());
    }

    Rehearsal(List<OperationEvent> history) {
        stage = new Stage(
                history.isEmpty()
                        ? Map.of()
                        : Map.of(Operation.streamOf(history.getFirst().operationId()), history));
    }

    /** @return what turned the command down, null where it was accepted */
    @Nullable
    Throwable decide(OperationCommand command, Facts known) {
        return stage.decide(command, known);
    }

    List<OperationEvent> events(OperationId operation) {
        return stage.events(Operation.streamOf(operation)).stream()
                .map(OperationEvent.class::cast)
                .toList();
    }
}

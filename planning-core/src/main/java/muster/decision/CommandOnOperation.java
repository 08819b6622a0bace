package muster.decision;

import java.util.List;
import muster.shared.OperationId;

/** A command on an operation, or on what is decided beside its plan. */
public interface CommandOnOperation {
    OperationId operationId();

    String stream();

    /** A copy of what decides it. @param history all events of its stream up to a moment */
    AggregateCopy copy(List<?> history);
}

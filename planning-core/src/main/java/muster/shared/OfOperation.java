package muster.shared;

/** Something that happened to an operation, in whichever of its streams. */
public interface OfOperation {
    OperationId operationId();
}

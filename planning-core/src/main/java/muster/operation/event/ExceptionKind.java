package muster.operation.event;

/** A ground to enter without a warrant (rule WAR-01). */
public enum ExceptionKind {
    CONSENT,
    EXIGENCY
}

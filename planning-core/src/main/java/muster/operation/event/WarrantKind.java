package muster.operation.event;

/** What a warrant is for. */
public enum WarrantKind {
    SEARCH,
    ARREST,
    TRACKING
}

package muster.operation.event;

/** How an officer made sure of an address; which of them are physical is the pack's to say. */
public enum VerificationMethod {
    DRIVE_BY,
    WALK_BY,
    SURVEILLANCE,
    AERIAL,
    IMAGERY,
    RECORDS
}

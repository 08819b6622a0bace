package muster.deconfliction.event;

/** What a target is known by. */
public enum TargetKind {
    PERSON,
    PHONE,
    EMAIL,
    HANDLE,
    PLATE,
    VIN
}

package muster.deconfliction.event;

/** What kind of event the other side of a conflict plans. */
public enum EventClass {
    PREMISES_ENTRY,
    STREET_OPERATION
}

package muster.operation.event;

/** How officers enter. */
public enum Entry {
    KNOCK_AND_ANNOUNCE,
    NO_KNOCK,
    CALL_OUT,
    CONSENT,
    EXIGENT
}

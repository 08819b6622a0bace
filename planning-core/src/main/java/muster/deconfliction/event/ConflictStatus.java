package muster.deconfliction.event;

/** OPEN until both sides have agreed; {@code AGREED_HERE} and {@code AGREED_THERE} where one has. */
public enum ConflictStatus {
    OPEN,
    AGREED_HERE,
    AGREED_THERE,
    AGREED,
    OVERRIDDEN;

    /** Rule DEC-04. */
    public boolean isResolved() {
        return this == AGREED || this == OVERRIDDEN;
    }
}

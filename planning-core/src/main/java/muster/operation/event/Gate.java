package muster.operation.event;

/** What must be in order before an operation goes (rule OPS-05). */
public enum Gate {
    PLAN,
    WARRANTS,
    /** How officers announce themselves. */
    ENTRY,
    VERIFICATION,
    SITES,
    RISK,
    DECONFLICTION,
    STAFFING,
    /** Everybody with a task may still have it: agreement, authority, certificate. */
    SEATS,
    /** What officers may do undercover, where any do. */
    UNDERCOVER,
    APPROVALS,
    ACKNOWLEDGEMENTS,
    MEDICAL,
    VICTIM_SERVICES,
    COMMS
}

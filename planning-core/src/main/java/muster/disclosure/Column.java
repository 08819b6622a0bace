package muster.disclosure;

import muster.agency.event.AgencyKind;

/**
 * Who reads, as the book of rules tells readers apart: agencies in an operation by their kind, and three that are none. Each of
 * these is told in its own way: {@link #NEIGH} by deconfliction, {@link #VS} as a person, {@link #AUD} from the ledger.
 */
public enum Column {
    /** The lead agency's command. */
    LEAD,
    /** Participating police. */
    PART,
    /** Whoever leads another operation that is near in place and time, or after the same target; of this one it knows nothing else. */
    NEIGH,
    /** Prosecutor. */
    PROS,
    /** Victim specialist of the police with a task in the operation: a person, who is no agency's feed but asks for the care of victims. */
    VS,
    /** Victim-service provider. */
    VSP,
    /** Child protection. */
    CPS,
    /** Ambulance and hospital. */
    MED,
    /** Judge and clerk. */
    CRT,
    /** Analysts, fusion centre. */
    ANL,
    /** Auditor, who replays what was decided. */
    AUD;

    /** The column of an agency that takes part and does not lead. */
    public static Column of(AgencyKind kind) {
        return switch (kind) {
            case FEDERAL_LAW_ENFORCEMENT, STATE_LAW_ENFORCEMENT, LOCAL_LAW_ENFORCEMENT -> PART;
            case PROSECUTOR -> PROS;
            case VICTIM_SERVICES -> VSP;
            case CHILD_PROTECTION -> CPS;
            case MEDICAL -> MED;
            case COURT -> CRT;
            case FUSION_CENTER -> ANL;
        };
    }
}

package muster.disclosure;

import muster.agency.event.AgencyKind;

/** The column of the matrix that an agency has in an operation. Who is not in the operation has none. */
public enum Column {
    /** The lead agency's command. */
    LEAD,
    /** Participating police. */
    PART,
    /** Prosecutor. */
    PROS,
    /** Victim-service provider. */
    VSP,
    /** Child protection. */
    CPS,
    /** Ambulance and hospital. */
    MED,
    /** Judge and clerk. */
    CRT,
    /** Analysts, fusion centre. */
    ANL;

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

package muster.outside;

/** The columns of the disclosure matrix, and who takes that seat in the search for leaks. */
enum Seat {
    LEAD("LOCAL_LAW_ENFORCEMENT"),
    /** Police with a person of its own at the raid. */
    OWN("STATE_LAW_ENFORCEMENT"),
    /** Police with nobody assigned. */
    PART("FEDERAL_LAW_ENFORCEMENT"),
    PROS("PROSECUTOR"),
    VSP("VICTIM_SERVICES"),
    CPS("CHILD_PROTECTION"),
    MED("MEDICAL"),
    CRT("COURT"),
    ANL("FUSION_CENTER"),
    /** Police that is not in the operation. */
    NEIGH("LOCAL_LAW_ENFORCEMENT");

    private final String kind;

    Seat(String kind) {
        this.kind = kind;
    }

    String kind() {
        return kind;
    }
}

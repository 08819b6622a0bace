package muster.officer.event;

/** Why a prosecutor holds a person off the witness stand. That it does proves nothing of one of them. */
public enum GiglioGround {
    /** Giglio v. United States, 405 U.S. 150: what would impeach the witness must be told to the defence. */
    IMPEACHMENT,
    /** Brady v. Maryland, 373 U.S. 83. */
    EXCULPATORY_MATERIAL,
    UNDER_REVIEW,
    /** A trial to come, an illness, an absence. */
    OTHER
}

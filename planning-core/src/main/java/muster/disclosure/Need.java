package muster.disclosure;

/** Why somebody is given what is not for everybody: the need to know, which comes with the right to (28 CFR 23.20(e); rule INF-03). */
public enum Need {
    /** The agency takes part in the operation. */
    SEAT,
    /** Two operations meet in a place or a target, and their agencies have to speak (rules DEC-03, DEC-06). */
    DECONFLICTION,
    /** A court decides on a warrant. */
    COURT,
    /** A prosecutor has to know whose word can be doubted (rule STF-07). */
    CREDIBILITY
}

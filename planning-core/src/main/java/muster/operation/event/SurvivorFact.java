package muster.operation.event;

/** What is written of somebody who was met, and can be released (rule VIC-04). A target's place is none of it. */
public enum SurvivorFact {
    /** How the person is counted (rule VIC-05). */
    CLASSES,
    MINOR,
    MET_AT,
    /** Whose care the person was handed over to. */
    PROVIDER,
    /** Who was told of a minor, and when (rule VIC-06). */
    NOTICES
}

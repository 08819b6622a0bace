package muster.operation.event;

/** Why a person has no part in a case (rule STF-06). */
public enum RecusalGround {
    /** By blood, marriage, household or business to a target. */
    RELATED_TO_TARGET,
    NAMED_IN_CASE,
    /** Has complained of a target, or a target of it. */
    COMPLAINANT,
    /** Marked for this case by its agency or a prosecutor. */
    FLAGGED
}

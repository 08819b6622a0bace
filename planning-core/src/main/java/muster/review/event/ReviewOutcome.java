package muster.review.event;

/** What a prosecutor says of material that was marked. */
public enum ReviewOutcome {
    /** It goes to the defence. */
    DISCLOSABLE,
    NOT_DISCLOSABLE,
    /** It is looked at under another mark. */
    DUPLICATE
}

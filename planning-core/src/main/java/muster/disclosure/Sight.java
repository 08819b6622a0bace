package muster.disclosure;

/** How much of a fact is seen. */
public enum Sight {
    /** All of it, but for what another row withholds. */
    FULL,
    /** Own teams and tasks, and the parts common to all. */
    TASKS,
    /** What concerns the agency's own people. */
    OWN,
    /** That it exists, and no more. */
    EXISTENCE,
    /** By stages, the nearer the more: the ISO week, the half day, the hour and where people are received. */
    STAGED,
    /** How many, and what they need. */
    NUMBERS,
    /** What concerns children; of the rest the numbers. */
    MINORS,
    /** What the person whom it is about lets the agency know, for as long as that counts. */
    RELEASED,
    /** Whether it goes, waits or is off. */
    SIGNAL,
    /** What a report says of the care of victims. */
    VICTIM_PART,
    /** What a report says of medical help. */
    MEDICAL_PART,
    /** What a report says that others can learn from. */
    LESSONS,
    /** What can hurt those who come, and not where. */
    HAZARDS,
    /** What to mind, in words written for them. */
    ADVICE,
    /** Whom to call, and about what class of event. */
    CONTACT,
    /** Under a stand-in that names nobody; who it is only for a reason, which is recorded. */
    SEALED,
    /** Nothing, and nothing can be inferred. */
    NOTHING
}

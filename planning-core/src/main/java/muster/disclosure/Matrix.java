package muster.disclosure;

import static muster.disclosure.Sight.ADVICE;
import static muster.disclosure.Sight.CONTACT;
import static muster.disclosure.Sight.EXISTENCE;
import static muster.disclosure.Sight.FULL;
import static muster.disclosure.Sight.HAZARDS;
import static muster.disclosure.Sight.LESSONS;
import static muster.disclosure.Sight.MEDICAL_PART;
import static muster.disclosure.Sight.MINORS;
import static muster.disclosure.Sight.NOTHING;
import static muster.disclosure.Sight.NUMBERS;
import static muster.disclosure.Sight.OWN;
import static muster.disclosure.Sight.RELEASED;
import static muster.disclosure.Sight.SEALED;
import static muster.disclosure.Sight.SIGNAL;
import static muster.disclosure.Sight.STAGED;
import static muster.disclosure.Sight.TASKS;
import static muster.disclosure.Sight.VICTIM_PART;

import java.util.List;

/** The disclosure matrix (rule INF-01): a row for each kind of fact, a column for each kind of reader. */
public enum Matrix {
    // Columns: LEAD, PART, NEIGH, PROS, VS, VSP, CPS, MED, CRT, ANL, AUD.
    /** The operation, its places, the versions of its plan and who answered for them. */
    PLAN(FULL, TASKS, NOTHING, FULL, TASKS, NOTHING, NOTHING, NOTHING, NOTHING, NOTHING, FULL),
    /** Whom it is after: under a digest in the index, and found where two look for the same (rule DEC-06). */
    TARGET(FULL, NOTHING, CONTACT, FULL, NOTHING, NOTHING, NOTHING, NOTHING, NOTHING, CONTACT, FULL),
    /** What somebody swore to for a warrant. */
    AFFIDAVIT(FULL, NOTHING, NOTHING, FULL, NOTHING, NOTHING, NOTHING, NOTHING, FULL, NOTHING, FULL),
    /** A court's order, its clock and its return. */
    WARRANT_ISSUED(FULL, EXISTENCE, NOTHING, FULL, NOTHING, NOTHING, NOTHING, NOTHING, FULL, NOTHING, FULL),
    /** That a court said no, and why. */
    WARRANT_DENIED(FULL, NOTHING, NOTHING, FULL, NOTHING, NOTHING, NOTHING, NOTHING, FULL, NOTHING, FULL),
    /** Where and when entry may begin. */
    RAID(FULL, FULL, CONTACT, FULL, STAGED, STAGED, STAGED, STAGED, NOTHING, NOTHING, FULL),
    /** Dangers of a place, and its score. */
    DANGERS(FULL, TASKS, NOTHING, EXISTENCE, HAZARDS, ADVICE, NOTHING, HAZARDS, NOTHING, NOTHING, FULL),
    /** Who has which task, and who may have none. */
    ASSIGNMENT(FULL, OWN, NOTHING, OWN, OWN, NOTHING, NOTHING, NOTHING, NOTHING, NOTHING, FULL),
    /** That somebody else is near. */
    CONFLICT(FULL, EXISTENCE, CONTACT, EXISTENCE, NOTHING, NOTHING, NOTHING, NOTHING, NOTHING, CONTACT, FULL),
    /** Who takes the part of somebody else: known to those who plan it, who cover it and who answer for it. */
    UNDERCOVER(FULL, OWN, NOTHING, FULL, NOTHING, NOTHING, NOTHING, NOTHING, NOTHING, NOTHING, SEALED),
    /** How many people are thought to be held, and what they need. */
    EXPECTED_VICTIMS(FULL, NUMBERS, NOTHING, NUMBERS, FULL, NUMBERS, MINORS, NUMBERS, NOTHING, NOTHING, FULL),
    /** What providers can give. */
    CAPACITY(NUMBERS, NOTHING, NOTHING, NUMBERS, NUMBERS, OWN, OWN, OWN, NOTHING, NOTHING, FULL),
    /** That the plan was briefed, and read back. */
    BRIEFING(FULL, TASKS, NOTHING, EXISTENCE, TASKS, OWN, NOTHING, OWN, NOTHING, NOTHING, FULL),
    /** Whether it goes, and how far it has come. */
    GO(FULL, FULL, EXISTENCE, FULL, FULL, SIGNAL, SIGNAL, FULL, NOTHING, NOTHING, FULL),
    /** From when on a place is safe to come to. */
    SCENE_SECURED(FULL, FULL, NOTHING, FULL, FULL, FULL, MINORS, FULL, NOTHING, NOTHING, FULL),
    /** Who was arrested. */
    ARREST(FULL, OWN, NOTHING, FULL, EXISTENCE, NOTHING, NOTHING, NOTHING, FULL, NOTHING, FULL),
    /** Who was met, under a reference that names nobody; a provider is told when one is handed over to it. */
    RECOVERY(FULL, NOTHING, NOTHING, FULL, FULL, RELEASED, MINORS, NOTHING, NOTHING, NOTHING, SEALED),
    /** What a survivor lets whom know, and on which paper. */
    RELEASE(FULL, NOTHING, NOTHING, NOTHING, FULL, OWN, NOTHING, NOTHING, NOTHING, NOTHING, FULL),
    /** How many were met, by class. */
    VICTIM_COUNT(FULL, NUMBERS, NOTHING, NUMBERS, FULL, NUMBERS, NUMBERS, NUMBERS, NOTHING, NUMBERS, FULL),
    /** What a provider did for a survivor: it never enters, so that nobody can be made to give it (rule VIC-03). */
    SERVICE(NOTHING, NOTHING, NOTHING, NOTHING, NOTHING, NOTHING, NOTHING, NOTHING, NOTHING, NOTHING, NOTHING),
    /** What was seized, found, handed over and returned. */
    EVIDENCE(FULL, OWN, NOTHING, FULL, NOTHING, NOTHING, NOTHING, NOTHING, FULL, NOTHING, FULL),
    /** What an agency gave and still controls: told to it, and to whom it let it be passed on (rule INF-05). */
    MATERIAL(FULL, OWN, NOTHING, OWN, NOTHING, OWN, OWN, OWN, OWN, OWN, FULL),
    /** What prosecutors write for themselves, and whose word they doubt: others learn that it stands in the way of something. */
    PRIVILEGED_NOTE(EXISTENCE, NOTHING, NOTHING, FULL, NOTHING, NOTHING, NOTHING, NOTHING, NOTHING, NOTHING, EXISTENCE),
    /** What is said of it afterwards. */
    REPORT(FULL, TASKS, NOTHING, FULL, VICTIM_PART, VICTIM_PART, VICTIM_PART, MEDICAL_PART, NOTHING, LESSONS, FULL);

    private final List<Sight> cells;

    Matrix(Sight... cells) {
        this.cells = List.of(cells);
    }

    /** What a reader in that column sees of a fact of this row. */
    public Sight seenBy(Column column) {
        return cells.get(column.ordinal());
    }
}

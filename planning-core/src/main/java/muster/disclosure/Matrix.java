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
import static muster.disclosure.Sight.SIGNAL;
import static muster.disclosure.Sight.STAGED;
import static muster.disclosure.Sight.TASKS;
import static muster.disclosure.Sight.VICTIM_PART;

import java.util.List;

/** The disclosure matrix: a row for each kind of fact, a column for each kind of agency. */
public enum Matrix {
    // Columns: LEAD, PART, PROS, VSP, CPS, MED, CRT, ANL.
    PLAN(FULL, TASKS, FULL, NOTHING, NOTHING, NOTHING, NOTHING, NOTHING),
    AFFIDAVIT(FULL, NOTHING, FULL, NOTHING, NOTHING, NOTHING, FULL, NOTHING),
    WARRANT_ISSUED(FULL, EXISTENCE, FULL, NOTHING, NOTHING, NOTHING, FULL, NOTHING),
    WARRANT_DENIED(FULL, NOTHING, FULL, NOTHING, NOTHING, NOTHING, FULL, NOTHING),
    RAID(FULL, FULL, FULL, STAGED, STAGED, STAGED, NOTHING, NOTHING),
    DANGERS(FULL, TASKS, EXISTENCE, ADVICE, NOTHING, HAZARDS, NOTHING, NOTHING),
    ASSIGNMENT(FULL, OWN, OWN, NOTHING, NOTHING, NOTHING, NOTHING, NOTHING),
    CONFLICT(FULL, EXISTENCE, EXISTENCE, NOTHING, NOTHING, NOTHING, NOTHING, CONTACT),
    // Who takes the part of somebody else is known to those who need it: who plans it, who covers it, who answers for
    // it.
    UNDERCOVER(FULL, OWN, FULL, NOTHING, NOTHING, NOTHING, NOTHING, NOTHING),
    EXPECTED_VICTIMS(FULL, NUMBERS, NUMBERS, NUMBERS, MINORS, NUMBERS, NOTHING, NOTHING),
    CAPACITY(NUMBERS, NOTHING, NUMBERS, OWN, OWN, OWN, NOTHING, NOTHING),
    BRIEFING(FULL, TASKS, EXISTENCE, OWN, NOTHING, OWN, NOTHING, NOTHING),
    GO(FULL, FULL, FULL, SIGNAL, SIGNAL, FULL, NOTHING, NOTHING),
    SCENE_SECURED(FULL, FULL, FULL, FULL, MINORS, FULL, NOTHING, NOTHING),
    ARREST(FULL, OWN, FULL, NOTHING, NOTHING, NOTHING, FULL, NOTHING),
    // A provider is told of a survivor when one is handed over to it; and what the survivor lets it know.
    RECOVERY(FULL, NOTHING, FULL, RELEASED, MINORS, NOTHING, NOTHING, NOTHING),
    // Who was let know what, and on which paper.
    RELEASE(FULL, NOTHING, NOTHING, OWN, NOTHING, NOTHING, NOTHING, NOTHING),
    VICTIM_COUNT(FULL, NUMBERS, NUMBERS, NUMBERS, NUMBERS, NUMBERS, NOTHING, NUMBERS),
    EVIDENCE(FULL, OWN, FULL, NOTHING, NOTHING, NOTHING, FULL, NOTHING),
    // Who gave it, and whom it was passed on to with that agency's permission (rule INF-05).
    MATERIAL(FULL, OWN, OWN, OWN, OWN, OWN, OWN, OWN),
    REPORT(FULL, TASKS, FULL, VICTIM_PART, VICTIM_PART, MEDICAL_PART, NOTHING, LESSONS);

    private final List<Sight> cells;

    Matrix(Sight... cells) {
        this.cells = List.of(cells);
    }

    /** What an agency in that column sees of a fact of this row. */
    public Sight seenBy(Column column) {
        return cells.get(column.ordinal());
    }
}

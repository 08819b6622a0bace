package muster.disclosure;

import static muster.disclosure.Sight.EXISTENCE;
import static muster.disclosure.Sight.FULL;
import static muster.disclosure.Sight.NOTHING;
import static muster.disclosure.Sight.OWN;
import static muster.disclosure.Sight.STAGED;
import static muster.disclosure.Sight.TASKS;

import java.util.List;

/** The disclosure matrix: a row for each kind of fact, a column for each kind of agency. */
public enum Matrix {
    // Columns: LEAD, PART, PROS, VSP, CPS, MED, CRT, ANL.
    PLAN(FULL, TASKS, FULL, NOTHING, NOTHING, NOTHING, NOTHING, NOTHING),
    AFFIDAVIT(FULL, NOTHING, FULL, NOTHING, NOTHING, NOTHING, FULL, NOTHING),
    WARRANT_ISSUED(FULL, EXISTENCE, FULL, NOTHING, NOTHING, NOTHING, FULL, NOTHING),
    WARRANT_DENIED(FULL, NOTHING, FULL, NOTHING, NOTHING, NOTHING, FULL, NOTHING),
    RAID(FULL, FULL, FULL, STAGED, STAGED, STAGED, NOTHING, NOTHING),
    EVIDENCE(FULL, OWN, FULL, NOTHING, NOTHING, NOTHING, FULL, NOTHING),
    ASSIGNMENT(FULL, OWN, OWN, NOTHING, NOTHING, NOTHING, NOTHING, NOTHING);

    private final List<Sight> cells;

    Matrix(Sight... cells) {
        this.cells = List.of(cells);
    }

    /** What an agency in that column sees of a fact of this row. */
    public Sight seenBy(Column column) {
        return cells.get(column.ordinal());
    }
}

package muster.decision;

import java.time.Instant;

/**
 * A conflict that a check of one of its sides found.
 *
 * @param stands whether it still is one
 * @param contactBy when the other side is to be called (rule DEC-04)
 */
public record FoundConflict(ConflictOnFile conflict, boolean stands, Instant contactBy) {}

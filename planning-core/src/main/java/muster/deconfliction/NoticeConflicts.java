package muster.deconfliction;

import muster.shared.OperationId;

/** Rule DEC-03: tell an operation of the conflicts that a check found, and of what has changed about them. Time sends it. */
public record NoticeConflicts(OperationId operationId) implements DeconflictionCommand {}

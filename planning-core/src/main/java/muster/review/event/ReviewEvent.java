package muster.review.event;

import muster.shared.OfOperation;

/**
 * What was marked for a prosecutor and what became of it, and that notes were written. In streams of their own, so that the plan's
 * version does not move with them; no agency is told.
 */
public sealed interface ReviewEvent extends OfOperation permits MaterialMarked, ReviewClosed, PrivilegedNoteRecorded {}

package muster.operation.view;

import java.time.Instant;
import muster.shared.Actor;
import org.jspecify.annotations.Nullable;

/**
 * One line of an operation's timeline.
 *
 * @param at when it happened, was recorded, or is planned to begin; UTC
 * @param until when what is planned ends, exclusive; null for a point in time
 * @param type of the event, or of what is planned: {@code raid}, {@code assignment}, {@code warrant-execute-by}, {@code
 *     operation}
 * @param subjectId id of the operation, site, warrant, raid or assignment, or of the agency
 */
public record TimelineItem(
        Instant at, @Nullable Instant until, Kind kind, String type, String title, String subjectId, Cause cause) {
    public enum Kind {
        PAST,
        PLANNED
    }

    /** The decision it comes from. {@code position} is the ledger's, of the event that last shaped it. */
    public record Cause(
            long position,
            @Nullable String command,
            @Nullable Actor actor) {}
}

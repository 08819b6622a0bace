package muster.policy;

import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import muster.shared.Window;

/**
 * House rules for neighbours in place and time.
 *
 * @param radiusFeet around each raid (rule DEC-02)
 * @param windowBuffer by which each window is widened on either side (rule DEC-02)
 * @param contactBefore how long before a raid the other side is to be called (rule DEC-04)
 * @param targetsKept how long a target stays in the index unless it is validated, five years at most (28 CFR 23.20(h); rule INF-03)
 * @param lateEntry an entry later than this before a raid is flagged (rule DEC-07)
 */
public record DeconflictionPack(
        String version,
        double radiusFeet,
        Duration windowBuffer,
        Duration contactBefore,
        Duration lateEntry,
        Period targetsKept) {
    private static final double METRES_A_FOOT = 0.3048;

    /** Two raids nearer than this are too near. */
    public double metresApart() {
        return 2 * radiusFeet * METRES_A_FOOT;
    }

    /** Two windows overlap, each widened by the buffer, where one of them widened by this overlaps the other. */
    public Window widened(Window window) {
        return new Window(
                window.start().minus(windowBuffer.multipliedBy(2)), window.end().plus(windowBuffer.multipliedBy(2)));
    }

    public Instant keptUntil(Instant at) {
        return at.atZone(ZoneOffset.UTC).plus(targetsKept).toInstant();
    }

    public boolean isLate(Instant at, Window raid) {
        return at.isAfter(raid.start().minus(lateEntry));
    }

    public boolean isTooLateToCall(Instant at, Window raid) {
        return at.isAfter(raid.start().minus(contactBefore));
    }
}

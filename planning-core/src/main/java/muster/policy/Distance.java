package muster.policy;

import muster.shared.Location;

/** How far two places are from each other on the earth. */
public final class Distance {
    /** Mean radius of the earth in metres (IUGG). */
    private static final double RADIUS = 6_371_008.8;

    private Distance() {}

    /** In metres, along the great circle; symmetric, and right to half a percent. */
    public static double metres(Location one, Location other) {
        double latitude = Math.toRadians(other.latitude() - one.latitude());
        double longitude = Math.toRadians(other.longitude() - one.longitude());
        double chord = square(Math.sin(latitude / 2))
                + Math.cos(Math.toRadians(one.latitude()))
                        * Math.cos(Math.toRadians(other.latitude()))
                        * square(Math.sin(longitude / 2));
        return 2 * RADIUS * Math.asin(Math.sqrt(Math.min(1, chord)));
    }

    private static double square(double x) {
        return x * x;
    }
}

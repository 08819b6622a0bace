package muster.policy;

import muster.shared.Location;

/** How far two places are apart, on a sphere: for hundreds of metres as good as any ellipsoid. */
public final class Distance {
    private static final double EARTH_RADIUS_METRES = 6_371_008.8;
    private static final double TENTHS = 10;

    private Distance() {}

    /** To a tenth of a metre, by the haversine; the same on every machine. */
    public static double metres(Location one, Location other) {
        double north = haversine(other.latitude() - one.latitude());
        double east = haversine(other.longitude() - one.longitude());
        double both = north
                + StrictMath.cos(StrictMath.toRadians(one.latitude()))
                        * StrictMath.cos(StrictMath.toRadians(other.latitude()))
                        * east;
        double metres = 2 * EARTH_RADIUS_METRES * StrictMath.asin(StrictMath.min(1, StrictMath.sqrt(both)));
        return StrictMath.round(metres * TENTHS) / TENTHS;
    }

    /** How many degrees of latitude that many metres are. */
    public static double degreesNorth(double metres) {
        return StrictMath.toDegrees(metres / EARTH_RADIUS_METRES);
    }

    /** How many degrees of longitude that many metres are there, 360 at most. */
    public static double degreesEast(double metres, double latitude) {
        double farthest = StrictMath.min(90, StrictMath.abs(latitude) + degreesNorth(metres));
        double narrow = StrictMath.cos(StrictMath.toRadians(farthest));
        return StrictMath.min(360, degreesNorth(metres) / StrictMath.max(1e-9, narrow));
    }

    private static double haversine(double degrees) {
        double sine = StrictMath.sin(StrictMath.toRadians(degrees) / 2);
        return sine * sine;
    }
}

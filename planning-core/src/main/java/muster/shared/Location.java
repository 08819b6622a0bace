package muster.shared;

/** A place on the earth, WGS 84, decimal degrees: latitude -90 to 90, longitude -180 to 180. */
public record Location(double latitude, double longitude) {
    public Location {
        if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) {
            throw new Invalid(
                    "location-off-the-earth", "Give latitude between -90 and 90 and longitude between -180 and 180.");
        }
    }
}

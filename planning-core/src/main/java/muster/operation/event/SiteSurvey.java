package muster.operation.event;

import java.util.List;
import muster.shared.Location;
import org.jspecify.annotations.Nullable;

/**
 * What must be known of a site before anybody goes there (rule SIT-02).
 *
 * @param perimeter where containment stands, if it was drawn
 * @param safetyAdvice for shelters, in words that tell nothing of the place
 */
public record SiteSurvey(
        List<String> entryPoints,
        Occupants occupants,
        List<String> hazards,
        TraumaCentre traumaCentre,
        Place stagingArea,
        Place rallyPoint,
        Place commandPost,
        @Nullable String safetyAdvice,
        @Nullable Perimeter perimeter) {

    /** Where people gather; {@code location} where it is more than a word. */
    public record Place(String description, @Nullable Location location) {}
}

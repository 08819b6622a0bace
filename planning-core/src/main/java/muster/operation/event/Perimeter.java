package muster.operation.event;

import java.util.List;
import java.util.Set;
import muster.shared.Invalid;
import muster.shared.Location;

/**
 * The outer ring around a site that nobody passes while people are inside.
 *
 * @param corners in the order in which one walks them, either way round; the last is joined to the first; 3 or more different ones
 */
public record Perimeter(List<Location> corners) {
    /** @throws Invalid where the corners hold no area */
    public static Perimeter of(List<Location> corners) {
        if (Set.copyOf(corners).size() < 3) {
            throw new Invalid(
                    "perimeter-without-area",
                    "Give a perimeter three or more different corners, in order.",
                    "/perimeter");
        }
        return new Perimeter(List.copyOf(corners));
    }
}

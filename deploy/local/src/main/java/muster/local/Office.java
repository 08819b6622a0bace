package muster.local;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import muster.shared.Location;

/**
 * A field office in July 2019.
 *
 * @param juveniles how many were recovered or identified there, as published
 */
record Office(String name, ZoneId zone, Location place, int juveniles) {

    /** Those where most were recovered or identified first. */
    static List<Office> all() {
        try (InputStream file = Objects.requireNonNull(Office.class.getResourceAsStream("offices.csv"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(Office::of)
                    .sorted(Comparator.comparingInt(Office::juveniles).reversed())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Office of(String line) {
        String[] cells = line.split(",");
        Location place = new Location(Double.parseDouble(cells[2]), Double.parseDouble(cells[3]));
        return new Office(cells[0], ZoneId.of(cells[1]), place, Integer.parseInt(cells[4]));
    }

    /** So many hundredths of a degree to the north. */
    Location north(int hundredths) {
        return new Location(place.latitude() + hundredths / 100.0, place.longitude());
    }
}

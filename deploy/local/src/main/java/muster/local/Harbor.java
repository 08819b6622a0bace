package muster.local;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import muster.operation.AssignOfficer;
import muster.operation.event.AssignmentRole;
import muster.operation.event.Perimeter;
import muster.shared.Actor;
import muster.shared.AssignmentId;
import muster.shared.Location;
import muster.shared.OperationId;
import muster.shared.RaidId;
import muster.shared.RecordId;
import muster.shared.SiteId;
import muster.shared.WarrantId;
import muster.shared.Window;
import org.jspecify.annotations.Nullable;

/** What the chapters of "Safe Harbor" share: who acts, and the things they name. */
final class Harbor {
    /** Yesterday, so that whenever somebody starts the demo the day is over and the log is written. */
    static final int RAID_DAY = -1;

    private static final double LONGITUDE = -118.1937;
    private static final double BLOCK = 0.001;

    /** A place of the story: where it is, what it is entered on, the raid there. */
    record Place(SiteId id, String label, String address, double latitude, WarrantId warrant, RaidId raid) {
        static Place of(String label, String address, double latitude) {
            return new Place(
                    new SiteId(UUID.randomUUID()),
                    label,
                    address,
                    latitude,
                    new WarrantId(UUID.randomUUID()),
                    new RaidId(UUID.randomUUID()));
        }

        Location location() {
            return new Location(latitude, LONGITUDE);
        }

        /** Some two hundred metres from side to side. */
        Perimeter perimeter() {
            return new Perimeter(List.of(
                    new Location(latitude + BLOCK, LONGITUDE - BLOCK),
                    new Location(latitude + BLOCK, LONGITUDE + BLOCK),
                    new Location(latitude - BLOCK, LONGITUDE + BLOCK),
                    new Location(latitude - BLOCK, LONGITUDE - BLOCK)));
        }
    }

    final Cast cast = new Cast();
    final OperationId operation = new OperationId(UUID.randomUUID());
    final Place harborWay = Place.of("Parlour on Harbor Way", "1412 Harbor Way, Harbor City", 33.7701);
    final Place mesaStreet = Place.of("Parlour on Mesa", "88 Mesa Street, Mesa Verde", 33.8312);
    final Place pierStreet = Place.of("Parlour at the pier", "7 Pier Street, Harbor City", 33.7544);
    final Place hotel = Place.of("Lobby of the Grand Harbor", "1 Orchard Plaza, Harbor City", 33.7690);

    /** Tasks by whom they were given to. */
    final Map<String, AssignmentId> tasks = new LinkedHashMap<>();

    List<Place> parlours() {
        return List.of(harborWay, mesaStreet, pierStreet);
    }

    List<Place> places() {
        return List.of(harborWay, mesaStreet, pierStreet, hotel);
    }

    AssignOfficer assign(String who, AssignmentRole role, Window window, @Nullable RaidId to) {
        AssignmentId task = new AssignmentId(UUID.randomUUID());
        tasks.put(who, task);
        return new AssignOfficer(operation, task, cast.officer(who), role, window, to);
    }

    static RecordId record() {
        return new RecordId(UUID.randomUUID());
    }

    Actor lead() {
        return Story.actor("lead", "Lena Brandt", cast.agency("sheriff"), "lead");
    }

    Actor supervisor() {
        return Story.actor("supervisor", "Stan Wolfe", cast.agency("sheriff"), "supervisor");
    }

    /** Those who answer for their agency's part of the plan. */
    List<Actor> approvers() {
        return List.of(
                supervisor(),
                Story.actor("supervisor-harbor", "Mina Castellanos", cast.agency("harbor-police"), "supervisor"),
                Story.actor("supervisor-state", "Percy Aldous", cast.agency("state-police"), "supervisor"),
                Story.actor("chief-deputy", "Amos Keller", cast.agency("district-attorney"), "prosecutor"),
                Story.actor("matron", "Edda Lund", cast.agency("hospital"), "supervisor"));
    }

    Actor commander() {
        return Story.actor("officer-quon", "Amara Quon", cast.agency("sheriff"), "officer");
    }

    Actor judge() {
        return Story.actor("judge", "Hon. Ruth Abara", cast.agency("court"), "judge");
    }

    Actor advocate() {
        return Story.actor("advocate", "Ada Voss", cast.agency("lantern"), "advocate");
    }

    static Window morning(Story story) {
        return story.window(RAID_DAY, "06:30", "15:00");
    }

    static Instant at(Story story, String time) {
        return story.at(RAID_DAY, time);
    }
}

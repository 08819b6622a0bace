package muster.decision;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import muster.shared.Window;

/**
 * What binds a person beyond one operation.
 *
 * @param booked the time that it has given elsewhere and here, near the time that is asked for (rules STF-04, STF-05)
 * @param listed a prosecutor holds it off the witness stand (rule STF-07); why is not said here
 */
public record Duty(List<Booking> booked, boolean listed) {
    public static final Duty NONE = new Duty(List.of(), false);

    /** Time given to a task, with the way to the next one. */
    public record Booking(UUID assignment, Window window) {}

    public Duty {
        booked = List.copyOf(booked);
    }

    /** Without what is given to those tasks. */
    List<Window> besides(Set<UUID> assignments) {
        return booked.stream()
                .filter(other -> !assignments.contains(other.assignment()))
                .map(Booking::window)
                .toList();
    }
}

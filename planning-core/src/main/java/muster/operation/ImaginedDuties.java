package muster.operation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import muster.decision.Duty;
import muster.operation.event.AssignmentMoved;
import muster.operation.event.OfficerAssigned;
import muster.operation.event.OfficerReleased;
import muster.shared.OfficerId;

/** The time that people would have given by events that nobody has stored; the rest of their duties is as it is. */
final class ImaginedDuties {
    private final Map<UUID, OfficerId> whose = new HashMap<>();
    private final Map<UUID, Duty.Booking> given = new LinkedHashMap<>();
    private final Set<UUID> changed = new HashSet<>();

    void fold(Object event) {
        switch (event) {
            case OfficerAssigned e ->
                give(e.officerId(), new Duty.Booking(e.assignmentId().value(), e.booked()));
            case AssignmentMoved e ->
                give(e.officerId(), new Duty.Booking(e.assignmentId().value(), e.booked()));
            case OfficerReleased e -> {
                changed.add(e.assignmentId().value());
                given.remove(e.assignmentId().value());
            }
            default -> {}
        }
    }

    private void give(OfficerId officer, Duty.Booking booking) {
        changed.add(booking.assignment());
        whose.put(booking.assignment(), officer);
        given.put(booking.assignment(), booking);
    }

    Map<OfficerId, Duty> over(Map<OfficerId, Duty> known) {
        Map<OfficerId, Duty> duties = new LinkedHashMap<>(known);
        duties.replaceAll((officer, duty) -> new Duty(
                duty.booked().stream()
                        .filter(booking -> !changed.contains(booking.assignment()))
                        .toList(),
                duty.listed()));
        given.forEach((assignment, booking) ->
                duties.merge(whose.get(assignment), new Duty(List.of(booking), false), ImaginedDuties::both));
        return duties;
    }

    private static Duty both(Duty one, Duty other) {
        List<Duty.Booking> booked = new ArrayList<>(one.booked());
        booked.addAll(other.booked());
        return new Duty(booked, one.listed() || other.listed());
    }
}

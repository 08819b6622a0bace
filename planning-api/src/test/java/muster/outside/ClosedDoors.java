package muster.outside;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** Each door with each caller to whom it is absent or forbidden: it must be the one of the two, or more is told than nothing. */
final class ClosedDoors {
    private static final List<Integer> CLOSED = List.of(403, 404);

    /** Doors at which two things are asked of one person. */
    private static final List<String> ODD =
            List.of("list targets", "list notes", "confirm capacity", "accept command", "plan care");

    private final List<Probe> all = new ArrayList<>();
    private final EveryDoor every;

    ClosedDoors(EveryDoor every) {
        this.every = every;
        EveryDoor.may()
                .forEach((door, may) -> may.forEach((who, answer) -> {
                    if (CLOSED.contains(answer)) {
                        closed(door, who, every.cast.named(who), answer);
                    }
                }));
        odd().forEach((who, caller) ->
                ODD.forEach(door -> all.add(asAtFirst(who + " at " + door, () -> every.doors.knock(door, caller)))));
    }

    /** No table says what they are answered; where it is yes, nothing can be found. */
    private static Probe asAtFirst(String what, Supplier<Answer> how) {
        AtomicInteger first = new AtomicInteger();
        return () -> {
            int status = how.get().status();
            boolean usual = first.compareAndSet(0, status) || status == first.get();
            return usual || !CLOSED.contains(first.get()) || status >= 500 ? "" : what + ": " + status;
        };
    }

    List<Probe> all() {
        return all;
    }

    /** Who has one half of what is asked for. */
    private Map<String, Caller> odd() {
        Map<String, Caller> odd = new LinkedHashMap<>();
        odd.put("supervisor/office", as(every.office, "supervisor"));
        odd.put("prosecutor/lead", as(every.force.lead(), "prosecutor"));
        odd.put("advocate/office", as(every.office, "advocate"));
        odd.put("advocate/other", as(every.other, "advocate"));
        Person deputy = new Person("deputy-" + every.plan.id(), "Deputy", every.force.lead(), List.of("agency"));
        odd.put("deputy without role", every.force.muster().as(deputy));
        return odd;
    }

    private Caller as(String agency, String role) {
        return every.force.muster().as(Person.of("Somebody", agency, role));
    }

    private void closed(String door, String who, Caller caller, int expected) {
        all.add(closed(who + " at " + door, expected, () -> every.doors.knock(door, caller)));
    }

    static Probe closed(String what, int expected, Supplier<Answer> how) {
        return () -> {
            int status = how.get().status();
            return status == expected || status >= 500 ? "" : what + ": " + status;
        };
    }
}

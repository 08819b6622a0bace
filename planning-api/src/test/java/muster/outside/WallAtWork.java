package muster.outside;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Those who should get nothing from a service whose wall is loose. */
final class WallAtWork {
    /** Past a stone that so many doors lie behind all come; who finds out what it kept apart is tried first. */
    private static final int MANY = 1_000;

    private final Map<String, List<Probe>> doors = new HashMap<>();
    private final Map<String, List<Probe>> others = new HashMap<>();

    /**
     * @param pushed also try what is pushed
     * @return the stones that can be out and nobody gets in
     */
    static List<String> survivors(List<String> stones, boolean pushed) {
        try (Service muster = new Service();
                TwoReceivers receivers = pushed ? new TwoReceivers(muster) : null) {
            EveryDoor every = new EveryDoor(muster);
            List<Probe> others = new ArrayList<>(new TwoAgencies(muster).all());
            others.addAll(new TwoPlans(muster).all());
            if (receivers != null) {
                others.addAll(new LateStreams(muster).all());
                others.addAll(receivers.all());
            }
            WallAtWork work = new WallAtWork();
            Stones.takeOut("");
            new ClosedDoors(every).all().forEach(probe -> passing(probe, work.doors));
            new BackDoors(every).all().forEach(probe -> passing(probe, work.doors));
            others.forEach(probe -> passing(probe, work.others));
            return stones.stream().filter(work::holds).toList();
        }
    }

    private static void passing(Probe probe, Map<String, List<Probe>> by) {
        Stones.touched();
        String got = probe.tried();
        if (!got.isEmpty()) {
            throw new AssertionError("With all its stones the wall let through " + got);
        }
        Stones.touched()
                .forEach(stone ->
                        by.computeIfAbsent(stone, any -> new ArrayList<>()).add(probe));
    }

    /** Only what comes past the stone can find it missing. */
    private boolean holds(String stone) {
        List<Probe> first = doors.getOrDefault(stone, List.of());
        List<Probe> then = others.getOrDefault(stone, List.of());
        Stream<Probe> all = first.size() < MANY
                ? Stream.concat(first.stream(), then.stream())
                : Stream.concat(then.stream(), first.stream());
        try {
            return all.allMatch(probe -> holds(stone, probe));
        } finally {
            Stones.takeOut("");
        }
    }

    /** Where a service that lost a stone fails, nobody got in. */
    private static boolean holds(String stone, Probe probe) {
        Stones.takeOut(stone);
        try {
            return probe.tried().isEmpty();
        } catch (AssertionError failed) {
            return true;
        }
    }
}

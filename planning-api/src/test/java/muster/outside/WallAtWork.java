package muster.outside;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Those who should get nothing at the doors of a service whose wall is loose. */
final class WallAtWork {
    private final List<Probe> probes = new ArrayList<>();
    private final Map<String, List<Probe>> passing = new HashMap<>();

    /** @return the stones that can be out and nobody gets in */
    static List<String> survivors(List<String> stones) {
        try (Service muster = new Service()) {
            WallAtWork work = new WallAtWork();
            EveryDoor every = new EveryDoor(muster);
            work.probes.addAll(new ClosedDoors(every).all());
            work.probes.addAll(new BackDoors(every).all());
            return work.tried(stones);
        }
    }

    private List<String> tried(List<String> stones) {
        Stones.takeOut("");
        for (Probe probe : probes) {
            Stones.touched();
            String got = probe.tried();
            if (!got.isEmpty()) {
                throw new AssertionError("With all its stones the wall let through " + got);
            }
            Set<String> touched = Stones.touched();
            touched.forEach(stone ->
                    passing.computeIfAbsent(stone, any -> new ArrayList<>()).add(probe));
        }
        return stones.stream().filter(this::holds).toList();
    }

    /** Only what comes past the stone can find it missing. */
    private boolean holds(String stone) {
        Stones.takeOut(stone);
        try {
            return passing.getOrDefault(stone, List.of()).stream()
                    .allMatch(probe -> probe.tried().isEmpty());
        } finally {
            Stones.takeOut("");
        }
    }
}

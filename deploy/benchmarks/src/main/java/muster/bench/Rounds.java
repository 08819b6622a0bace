package muster.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Floor and subject by turns, a floor at both ends: what the neighbours do to one of them they do to the other. */
final class Rounds {
    private final int rounds;
    private final List<Double> floors = new ArrayList<>();
    private final List<Double> seen = new ArrayList<>();
    private final List<Double> ratios = new ArrayList<>();

    /** Something that is measured once and gives one number. */
    interface Measured {
        double once() throws Exception;
    }

    Rounds(int rounds) {
        this.rounds = rounds;
    }

    Rounds run(String what, Measured floor, Measured subject) throws Exception {
        floor.once();
        subject.once();
        double before = floor.once();
        for (int round = 0; round < rounds; round++) {
            double one = subject.once();
            double after = floor.once();
            add(before, one, after);
            before = after;
            System.out.print(".");
            System.out.flush();
        }
        System.out.println(" " + what);
        return this;
    }

    /** One round: what was seen, and the floor before and after it. */
    void add(double before, double one, double after) {
        if (floors.isEmpty()) {
            floors.add(before);
        }
        floors.add(after);
        seen.add(one);
        ratios.add(one / ((before + after) / 2));
    }

    Line line(String goal, String what, String unit, double wanted, boolean most) {
        double floor = median(floors);
        double[] spread = {Collections.min(floors) / floor, Collections.max(floors) / floor};
        return new Line(goal, what, unit, floor, spread, median(seen), median(ratios), wanted, most);
    }

    static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.get(sorted.size() / 2);
    }
}

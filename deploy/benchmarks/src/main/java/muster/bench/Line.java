package muster.bench;

import java.util.Locale;

/**
 * A line of the table.
 *
 * @param goal the goal's id, or nothing for a peer
 * @param floor the floor's median, in the unit of {@code seen}
 * @param spread the floor's lowest and highest, as parts of its median
 * @param ratio seen to floor: the more the better, unless {@code most}
 * @param wanted the ratio that is the goal; 0 where there is none
 * @param most whether the ratio shall be at most what is wanted
 */
record Line(
        String goal,
        String what,
        String unit,
        double floor,
        double[] spread,
        double seen,
        double ratio,
        double wanted,
        boolean most) {
    static final String HEAD = """
            | goal | what | floor | floor's spread | seen | ratio | wanted | reached |
            |---|---|--:|---|--:|--:|--:|---|""";

    boolean isReached() {
        return most ? ratio <= wanted : ratio >= wanted;
    }

    @Override
    public String toString() {
        String reached = wanted == 0 ? "" : isReached() ? "yes" : "no";
        String limit = wanted == 0 ? "" : (most ? "<= " : ">= ") + number(wanted);
        return String.format(
                Locale.ROOT,
                "| %s | %s | %s %s | %.2f-%.2f | %s %s | **%s** | %s | %s |",
                goal,
                what,
                number(floor),
                unit,
                spread[0],
                spread[1],
                number(seen),
                unit,
                number(ratio),
                limit,
                reached);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value >= 100 ? "%,.0f" : "%.2f", value);
    }
}

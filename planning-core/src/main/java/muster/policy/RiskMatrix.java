package muster.policy;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import muster.operation.event.AssignmentRole;
import muster.shared.Invalid;
import org.jspecify.annotations.Nullable;

/**
 * A threat sheet: questions answered with yes or no, and what the answers come to (rules RSK-02, RSK-03). Additive where
 * factors have points, by counting where they have grades; a sheet may have both.
 *
 * @param bands from the mildest to the gravest; the gravest that applies counts
 */
public record RiskMatrix(String id, List<Factor> factors, List<Band> bands, List<String> citations) {
    /** @param grade null where a factor only has points */
    public record Factor(
            String code, String text, int points, @Nullable Grade grade) {}

    public enum Grade {
        LESSER,
        LISTED,
        HIGHEST
    }

    /** So many factors of one grade. */
    public record Count(Grade grade, int atLeast) {}

    /**
     * A class of risk and what it asks for.
     *
     * @param from the points from which on it applies, null where points do not decide
     * @param when any of these counts makes it apply, too
     * @param roles how many people a site in this band needs in each role at least
     * @param approver the task of the person whose approval the band asks for
     */
    public record Band(
            String code,
            @Nullable Integer from,
            List<Count> when,
            Map<AssignmentRole, Integer> roles,
            List<String> resources,
            AssignmentRole approver) {
        public Band {
            when = List.copyOf(when);
            resources = List.copyOf(resources);
            Map<AssignmentRole, Integer> ordered = new EnumMap<>(AssignmentRole.class);
            ordered.putAll(roles);
            roles = Collections.unmodifiableMap(ordered);
        }
    }

    public RiskMatrix {
        factors = List.copyOf(factors);
        bands = List.copyOf(bands);
        citations = List.copyOf(citations);
        if (citations.isEmpty()
                || bands.isEmpty()
                || !Integer.valueOf(0).equals(bands.getFirst().from())) {
            throw new IllegalArgumentException(id + ": cite its source and let its first band begin at 0.");
        }
    }

    /**
     * Every question has its answer, and there is no other.
     *
     * @throws Invalid naming what is missing or unknown
     */
    public Map<String, Boolean> whole(Map<String, Boolean> answers) {
        TreeSet<String> asked = new TreeSet<>(factors.stream().map(Factor::code).toList());
        TreeSet<String> missing = new TreeSet<>(asked);
        missing.removeAll(answers.keySet());
        TreeSet<String> unknown = new TreeSet<>(answers.keySet());
        unknown.removeAll(asked);
        if (!missing.isEmpty() || !unknown.isEmpty()) {
            throw new Invalid(
                    "answers-of-another-matrix",
                    "Answer each question of " + id + " with true or false: " + String.join(", ", asked) + ". Missing: "
                            + missing + ", unknown: " + unknown + ".",
                    "/answers");
        }
        return Collections.unmodifiableMap(new TreeMap<>(answers));
    }

    public int score(Map<String, Boolean> answers) {
        return factors.stream()
                .filter(factor -> Boolean.TRUE.equals(answers.get(factor.code())))
                .mapToInt(Factor::points)
                .sum();
    }

    public Band band(Map<String, Boolean> answers) {
        int score = score(answers);
        return bands.reversed().stream()
                .filter(band -> (band.from() != null && score >= band.from())
                        || band.when().stream().anyMatch(count -> graded(answers, count.grade()) >= count.atLeast()))
                .findFirst()
                .orElseThrow();
    }

    private long graded(Map<String, Boolean> answers, Grade grade) {
        return factors.stream()
                .filter(factor -> factor.grade() == grade && Boolean.TRUE.equals(answers.get(factor.code())))
                .count();
    }
}

package muster.disclosure;

import static muster.disclosure.Members.members;
import static muster.disclosure.Members.plus;

import java.util.Map;
import java.util.Optional;
import muster.operation.event.CapacityConfirmed;
import muster.operation.event.VictimCarePlanned;
import muster.shared.AgencyId;
import muster.shared.OfOperation;

/** What is told of the care of those whom the task force expects: numbers and needs, never a person. */
record CareTelling(Column column, AgencyId agency, Situation after) {
    static final String PLANNED = "muster.care.planned.v1";

    Optional<Map<String, Object>> of(OfOperation event) {
        return switch (event) {
            case VictimCarePlanned e -> planned(e);
            case CapacityConfirmed e -> confirmed(e);
            default -> Optional.empty();
        };
    }

    private Optional<Map<String, Object>> planned(VictimCarePlanned e) {
        Map<String, Object> care = members(
                "adults", e.expected().adults(),
                "minors", e.expected().minors(),
                "languages", e.expected().languages(),
                "reception", isTimeFor(Matrix.RAID.seenBy(column)) ? e.reception() : null);
        return switch (Matrix.EXPECTED_VICTIMS.seenBy(column)) {
            case FULL -> {
                care.putAll(
                        members("reception", e.reception(), "providers", e.providers(), "childPlan", e.childPlan()));
                yield told(care);
            }
            case NUMBERS -> told(care);
            case MINORS ->
                told(plus(
                        members("minors", e.expected().minors(), "childPlan", e.childPlan()),
                        members("reception", care.get("reception"))));
            default -> Optional.empty();
        };
    }

    private boolean isTimeFor(Sight raids) {
        return raids == Sight.STAGED && new Staged(after).isAtHour();
    }

    /** With a stage that opens: where people are received, of a plan that was told without it. */
    Optional<Map<String, Object>> reopened(Situation before) {
        return after.fact(Situation.CARE, VictimCarePlanned.class)
                .filter(plan -> !planned(plan).equals(new CareTelling(column, agency, before).planned(plan)))
                .flatMap(this::planned);
    }

    private static Optional<Map<String, Object>> told(Map<String, Object> care) {
        return Optional.of(members("carePlan", care));
    }

    private Optional<Map<String, Object>> confirmed(CapacityConfirmed e) {
        Map<String, Object> capacity = members(
                "providerId", e.providerId(),
                "beds", e.beds(),
                "advocates", e.advocates(),
                "interpreters", e.interpreters(),
                "forensicInterviewers", e.forensicInterviewers());
        return switch (Matrix.CAPACITY.seenBy(column)) {
            case NUMBERS -> Optional.of(capacity);
            case OWN -> e.providerId().equals(agency) ? Optional.of(capacity) : Optional.empty();
            default -> Optional.empty();
        };
    }
}

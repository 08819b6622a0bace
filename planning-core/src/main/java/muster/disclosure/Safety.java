package muster.disclosure;

import static muster.disclosure.Sight.FULL;
import static muster.disclosure.Sight.MINORS;
import static muster.disclosure.Sight.NOTHING;
import static muster.disclosure.Sight.OWN;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import muster.disclosure.Outcomes.Counter;
import muster.disclosure.Outcomes.Notices;
import muster.disclosure.Outcomes.Shown;
import muster.disclosure.Outcomes.ToSafety;
import muster.operation.event.MinorNotice.Register;
import muster.operation.event.VictimClass;
import muster.policy.PlanningPack;
import tools.jackson.databind.JsonNode;

/** Counts what brings people to safety. */
final class Safety {
    private final PlanningPack pack;
    private final Tally expectedAdults = new Tally();
    private final Tally expectedMinors = new Tally();
    private final People people = new People();
    private final Tally beds = new Tally();
    private final Tally inOrder = new Tally();
    private final Tally waived = new Tally();
    private final Tally handedOff = new Tally();
    private final List<Duration> toHandOff = new ArrayList<>();
    private final Tally minors = new Tally();
    private final List<Told> told = new ArrayList<>();
    private final Tally releases = new Tally();
    private final Tally arrested = new Tally();

    /** Of one minor and one register. @param after null where it was not told yet */
    private record Told(Register to, Optional<Duration> after) {}

    Safety(PlanningPack pack) {
        this.pack = pack;
    }

    void count(Shown one) {
        JsonNode body = one.body();
        Column column = one.column();
        expected(body, column);
        beds.add(
                Matrix.CAPACITY.seenBy(column) != NOTHING,
                capacities(body)
                        .mapToInt(capacity -> capacity.path("beds").asInt(0))
                        .sum());
        went(body.path("go"));
        Map<String, Met> met = Met.in(body);
        people.count(met.values(), Matrix.VICTIM_COUNT.seenBy(column) != NOTHING);
        handOffs(body, column, met);
        notices(body, column, met);
        releases.add(Matrix.RELEASE.seenBy(column) != NOTHING, (int) Tally.entries(body, "releases")
                .filter(release -> "STANDING".equals(release.path("status").asString("")))
                .count());
        arrested.add(Matrix.ARREST.seenBy(column) != NOTHING && Matrix.RECOVERY.seenBy(column) == FULL, (int)
                Tally.log(body, "ARREST").stream()
                        .filter(entry -> Tally.text(Tally.part(entry, "arrest"), "survivorRef")
                                .isPresent())
                        .count());
    }

    private void expected(JsonNode body, Column column) {
        Sight sight = Matrix.EXPECTED_VICTIMS.seenBy(column);
        JsonNode care =
                body.has("carePlan") ? body.path("carePlan") : body.path("care").path("expected");
        expectedAdults.add(
                sight != NOTHING && sight != MINORS, care.path("adults").asInt(0));
        expectedMinors.add(sight != NOTHING, care.path("minors").asInt(0));
    }

    private static Stream<JsonNode> capacities(JsonNode body) {
        return Tally.entries(body.has("capacities") ? body : body.path("care"), "capacities");
    }

    /** The gates are told to nobody but readers of the plan. */
    private void went(JsonNode go) {
        boolean goes = List.of("GO", "EMERGENCY").contains(go.path("decision").asString(""));
        for (JsonNode gate : go.path("gates")) {
            if (goes && "VICTIM_SERVICES".equals(gate.path("gate").asString(""))) {
                boolean passed = "PASS".equals(gate.path("status").asString(""));
                inOrder.add(true, passed ? 1 : 0);
                waived.add(true, passed ? 0 : 1);
            }
        }
    }

    private void handOffs(JsonNode body, Column column, Map<String, Met> met) {
        Map<String, Instant> handed = Met.firstOf(body, "HAND_OFF", "handOff");
        handedOff.add(
                Matrix.RECOVERY.seenBy(column) != NOTHING || Matrix.CAPACITY.seenBy(column) == OWN, handed.size());
        handed.forEach((survivor, at) -> {
            Met who = met.get(survivor);
            if (who != null && who.at() != null) {
                toHandOff.add(Duration.between(who.at(), at));
            }
        });
    }

    private void notices(JsonNode body, Column column, Map<String, Met> met) {
        boolean shown = List.of(FULL, MINORS).contains(Matrix.RECOVERY.seenBy(column));
        List<Met> children = met.values().stream()
                .filter(who -> who.minor() && who.at() != null)
                .toList();
        minors.add(shown, children.size());
        if (shown) {
            for (Register register : pack.noticeWithin().keySet()) {
                Map<String, Instant> given = Met.noticesTo(register, body);
                children.forEach(child -> told.add(new Told(
                        register,
                        Optional.ofNullable(given.get(child.key()))
                                .map(at -> Duration.between(Objects.requireNonNull(child.at()), at)))));
            }
        }
    }

    ToSafety counted() {
        return new ToSafety(
                expectedAdults.count(),
                expectedMinors.count(),
                people.counted(),
                beds.count(),
                inOrder.count(),
                waived.count(),
                handedOff.count(),
                Tally.median(toHandOff),
                toHandOff.isEmpty() ? null : Collections.max(toHandOff),
                minors.count(),
                noticed(),
                releases.count(),
                arrested.count());
    }

    private List<Notices> noticed() {
        return minors.count() == null
                ? List.of()
                : pack.noticeWithin().keySet().stream().map(this::noticed).toList();
    }

    private Notices noticed(Register register) {
        List<Told> of = told.stream().filter(one -> one.to() == register).toList();
        int given = (int) of.stream().filter(one -> one.after().isPresent()).count();
        int inTime = (int) of.stream()
                .flatMap(one -> one.after().stream())
                .filter(after -> after.compareTo(pack.within(register)) <= 0)
                .count();
        return new Notices(register, inTime, given - inTime, of.size() - given);
    }

    /** The counters of rule VIC-05 over several operations. */
    private static final class People {
        private final List<Met> all = new ArrayList<>();
        private boolean shown;

        void count(Iterable<Met> met, boolean isShown) {
            shown |= isShown;
            met.forEach(all::add);
        }

        List<Counter> counted() {
            return shown
                    ? Arrays.stream(VictimClass.values()).map(this::counter).toList()
                    : List.of();
        }

        private Counter counter(VictimClass counts) {
            List<Met> of = all.stream()
                    .filter(who -> who.classes().contains(counts.name()))
                    .toList();
            int minors = (int) of.stream().filter(Met::minor).count();
            return new Counter(counts, counts.definition(), of.size(), minors);
        }
    }
}

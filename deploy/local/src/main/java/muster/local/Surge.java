package muster.local;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import muster.ledger.store.Ledger;
import muster.local.Script.Line;
import muster.operation.event.VictimClass;
import muster.shared.Actor;

/**
 * A national surge of the size of July 2019. The numbers are published (FBI, "Operation Independence Day", August 2019: 86 task
 * forces, more than 400 agencies, 161 operations, 82 juveniles recovered and 21 identified, 67 arrested, and how many juveniles
 * at which field office); the agencies, people and places are made up, and so is how the numbers spread within an office.
 */
final class Surge {
    static final int WHOLE = 100;

    private static final int FORCES = 86;
    private static final int AGENCIES = 400;
    private static final int OPERATIONS = 161;
    private static final int DAYS = 31;
    private static final int JUVENILES = 103;
    private static final int IDENTIFIED = 21;
    private static final int ARRESTED = 67;

    /** So that the last is closed wherever it is morning. */
    private static final int LAST_NIGHT = -2;

    private static final int ENROLMENT = LAST_NIGHT - DAYS - 10;

    private final Story story;
    private final Supplier<UUID> ids = new Drawn();
    private final int operations;
    private final SurgeCast cast;

    /** @param percent how much of it is played */
    Surge(int percent, Story story) {
        this.story = story;
        operations = part(OPERATIONS, percent);
        cast = new SurgeCast(part(FORCES, percent), part(AGENCIES, percent), story.day(ENROLMENT), ids);
    }

    private static int part(int whole, int percent) {
        return Math.max(1, whole * percent / WHOLE);
    }

    void tell(TokenFiles tokens, Ledger ledger) {
        long began = System.nanoTime();
        System.out.printf(
                "A surge of %d task forces, %d agencies and %d operations in %d days:%n",
                cast.forces().size(), cast.agencies(), operations, DAYS);
        story.on(ENROLMENT, "06:00").every(Duration.ofSeconds(5)).startsTheService();
        Actor coordinator = Story.actor("coordinator", "Cora Diaz", null, "coordinator");
        cast.enrolment().forEach(command -> story.sends(coordinator, command));
        tokens.writeAll(cast.signIns());
        List<SurgeCase> cases = cases();
        play(
                cases.stream()
                        .flatMap(Surge::lines)
                        .sorted(Comparator.comparing(Line::at))
                        .toList(),
                began);
        System.out.printf(
                "  %d events in %d s.%n", ledger.head().position(), (System.nanoTime() - began) / 1_000_000_000L);
    }

    private static Stream<Line> lines(SurgeCase each) {
        new SurgePlan(each).write();
        new SurgeNight(each).write();
        return each.script.lines().stream();
    }

    /** Many plans at once: what is sent is sorted by when, whoever sends it. */
    private void play(List<Line> lines, long began) {
        int tenth = Math.max(1, lines.size() / 10);
        for (int n = 0; n < lines.size(); n++) {
            lines.get(n).playIn(story);
            if ((n + 1) % tenth == 0) {
                System.out.printf(
                        "  %d of %d commands, %s, after %d s%n",
                        n + 1,
                        lines.size(),
                        lines.get(n).at().toString().substring(0, 10),
                        (System.nanoTime() - began) / 1_000_000_000L);
            }
        }
    }

    private List<SurgeCase> cases() {
        Map<Office, List<List<VictimClass>>> juveniles = juveniles();
        List<SurgeCase> cases = new ArrayList<>();
        for (int n = 0; n < operations; n++) {
            SurgeForce force = forceOf(n);
            LocalDate night = story.day(LAST_NIGHT - DAYS + 1 + n * DAYS / operations);
            cases.add(new SurgeCase(
                    n + 1,
                    force,
                    new Script(night, force.office().zone()),
                    Objects.requireNonNull(juveniles.get(force.office())).removeFirst(),
                    n * ARRESTED % OPERATIONS < ARRESTED,
                    ids));
        }
        return cases;
    }

    private SurgeForce forceOf(int operation) {
        return cast.forces().get(operation % cast.forces().size());
    }

    /** As many in each office as published, in turn over its operations; who was identified only is spread over all. */
    private Map<Office, List<List<VictimClass>>> juveniles() {
        Map<Office, List<List<VictimClass>>> met = new HashMap<>();
        for (int n = 0; n < operations; n++) {
            met.computeIfAbsent(forceOf(n).office(), office -> new ArrayList<>())
                    .add(new ArrayList<>());
        }
        int person = 0;
        for (Office office : Office.all()) {
            for (int n = 0; n < office.juveniles(); n++, person++) {
                boolean identified = person * IDENTIFIED % JUVENILES < IDENTIFIED;
                List<List<VictimClass>> nights = met.getOrDefault(office, List.of());
                if (!nights.isEmpty()) {
                    nights.get(n % nights.size()).add(identified ? VictimClass.IDENTIFIED : VictimClass.RECOVERED);
                }
            }
        }
        return met;
    }
}

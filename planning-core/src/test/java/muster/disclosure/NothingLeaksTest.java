package muster.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import muster.operation.RandomHistory;
import muster.operation.event.AgencyInvited;
import muster.operation.event.AgencyWithdrawn;
import muster.operation.event.OperationEvent;
import muster.operation.event.RaidCancelled;
import muster.operation.event.RaidRescheduled;
import muster.operation.event.RaidScheduled;
import muster.shared.AgencyId;
import muster.shared.OfOperation;
import muster.shared.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** Over random histories: what each agency is told, written out as it is sent and searched for what it must not see. */
class NothingLeaksTest {
    private static final int HISTORIES = 200;
    private static final JsonMapper JSON = new JsonMapper();
    private static final Set<Column> STAGED = Set.of(Column.VSP, Column.CPS, Column.MED);

    static LongStream seeds() {
        return RandomHistory.seeds(HISTORIES);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void INF_01_no_agency_is_told_a_value_that_its_column_has_no_right_to(long seed) {
        assertThat(leaks(seed)).isEmpty();
    }

    /** @return each secret that somebody is told who must not know it */
    static List<String> leaks(long seed) {
        WholeHistory history = WholeHistory.of(seed);
        List<Secrets.Secret> secrets = history.secrets().toList();
        List<String> leaks = new ArrayList<>();
        history.columns().forEach((agency, column) -> {
            String told = written(Feed.of(agency, history.events()));
            secrets.stream()
                    .filter(secret -> !secret.isFor(agency, column) && told.contains(secret.value()))
                    .forEach(secret -> leaks.add("%s of %s is told %s".formatted(column, agency, secret)));
        });
        history.specialists().forEach(person -> {
            String told = written(Feed.of(person, history.events()));
            secrets.stream()
                    .filter(secret -> !secret.isFor(person.agency(), Column.VS) && told.contains(secret.value()))
                    .forEach(secret -> leaks.add("%s is told %s".formatted(person, secret)));
        });
        return leaks;
    }

    /** The other half: a search that finds nothing anywhere would hold for an empty feed, too. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void the_lead_is_told_every_value_that_anybody_is(long seed) {
        List<OfOperation> history = WholeHistory.of(seed).events();
        AgencyId lead = Feed.situationAfter(history).charter().leadAgencyId();
        String told = written(Feed.of(lead, history));
        assertThat(Secrets.of(history))
                .filteredOn(secret -> !secret.columns().isEmpty())
                .allMatch(secret -> told.contains(secret.value()));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void INF_02_agencies_outside_are_told_nothing_and_others_first_that_they_take_part(long seed) {
        RandomHistory random = RandomHistory.of(seed);
        Map<AgencyId, Column> columns = WholeHistory.of(seed).columns();
        for (AgencyId agency : random.agencies().keySet()) {
            List<String> types = Feed.types(Feed.of(agency, random.events()));
            if (columns.get(agency) == null) {
                assertThat(types).isEmpty();
            } else if (columns.get(agency) != Column.LEAD) {
                assertThat(types).first().isEqualTo("muster.participation.opened.v1");
                assertThat(Collections.frequency(types, "muster.participation.opened.v1"))
                        .isEqualTo(invitations(agency, random.events()));
            }
            if (columns.get(agency) == Column.ANL) {
                assertThat(types)
                        .as("the lessons of a report, how many were met, and what it said itself")
                        .allMatch(type -> type.matches("muster\\.(participation|report|approval|person)\\..*"));
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void stage_one_is_the_week_of_every_raid_that_stands_and_no_time_of_day(long seed) {
        List<OfOperation> history = WholeHistory.of(seed).events();
        WholeHistory.of(seed).columns().forEach((agency, column) -> {
            if (STAGED.contains(column) && neverLeft(agency, history)) {
                List<Update> told = Feed.of(agency, history).stream()
                        .filter(update -> update.type().startsWith("muster.raid."))
                        .toList();
                assertThat(written(told)).doesNotContainPattern("\\d\\d:\\d\\d");
                assertThat(known(told)).isEqualTo(weeksOfStandingRaids(history));
            }
        });
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void the_situation_folds_any_events_in_any_order(long seed) {
        List<OperationEvent> events = new ArrayList<>(RandomHistory.of(seed).events());
        events.addAll(events.subList(0, events.size() / 2));
        Collections.shuffle(events, new Random(seed));
        Situation situation = Situation.NONE;
        for (OperationEvent event : events) {
            Situation before = situation;
            Map<Object, OfOperation> facts = new HashMap<>(before.facts());
            situation = before.fold(event);
            assertThat(before.facts()).as("values are never changed in place").isEqualTo(facts);
        }
        assertThat(situation.opened()).isNotNull();
    }

    @Test
    void the_histories_have_an_agency_in_every_column() {
        Set<Column> seen = seeds().boxed()
                .flatMap(seed -> WholeHistory.of(seed).columns().values().stream())
                .collect(Collectors.toCollection(HashSet::new));
        assertThat(seen).isEqualTo(WholeHistory.SEATS);
    }

    private static int invitations(AgencyId agency, List<OperationEvent> history) {
        return (int) history.stream()
                .filter(event -> event instanceof AgencyInvited invited
                        && invited.agencyId().equals(agency))
                .count();
    }

    private static boolean neverLeft(AgencyId agency, List<OfOperation> history) {
        return history.stream()
                .noneMatch(event ->
                        event instanceof AgencyWithdrawn left && left.agencyId().equals(agency));
    }

    private static String written(List<Update> told) {
        return told.stream()
                .map(update -> JSON.writeValueAsString(update.data()))
                .collect(Collectors.joining("\n"));
    }

    private static Map<Object, Object> known(List<Update> told) {
        Map<Object, Object> known = new HashMap<>();
        for (Update update : told) {
            Map<String, Object> data = update.data();
            if (data.containsKey("week")) {
                known.put(data.get("raidId"), data.get("week"));
            } else if ("CANCELLED".equals(data.get("status"))) {
                assertThat(known.remove(data.get("raidId"))).isNotNull();
            }
        }
        return known;
    }

    private static Map<Object, Object> weeksOfStandingRaids(List<OfOperation> history) {
        Map<Object, Object> weeks = new HashMap<>();
        for (OfOperation event : history) {
            switch (event) {
                case RaidScheduled e -> weeks.put(e.raidId(), week(e.window()));
                case RaidRescheduled e -> weeks.put(e.raidId(), week(e.window()));
                case RaidCancelled e -> weeks.remove(e.raidId());
                default -> {}
            }
        }
        return weeks;
    }

    private static String week(Window window) {
        LocalDate day = LocalDate.ofInstant(window.start(), HarborPlan.ZONE);
        return "%d-W%02d".formatted(day.get(IsoFields.WEEK_BASED_YEAR), day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }
}

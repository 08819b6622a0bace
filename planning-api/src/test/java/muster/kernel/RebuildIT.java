package muster.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import muster.disclosure.view.AgencyFeed;
import muster.disclosure.view.AgencyReplay;
import muster.shared.AgencyId;
import org.junit.jupiter.api.Test;

/** One agency's model built anew beside the one that serves: the same to the byte, or nothing. */
class RebuildIT {
    private final Kernel kernel = Kernel.started();
    private final Spaces spaces = new Spaces(kernel.owner());
    private final AgencyReplay replay = kernel.part(AgencyReplay.class);
    private final List<AgencyId> agencies;

    RebuildIT() {
        Played.once();
        agencies = spaces.agencies();
    }

    @Test
    void a_rebuilt_agency_has_what_it_had_and_no_other_is_touched() {
        AgencyId agency = busiest();
        Map<AgencyId, List<String>> before = all();
        assertThat(replay.rebuild(agency, percent -> {}))
                .isEqualTo(spaces.feed(agency).size());
        Map<AgencyId, List<String>> after = all();
        assertThat(withoutSchema(after.remove(agency)))
                .hasSizeGreaterThan(1)
                .isEqualTo(withoutSchema(before.remove(agency)));
        assertThat(after).isEqualTo(before);
    }

    @Test
    void every_agency_can_be_rebuilt_and_no_old_schema_is_left() {
        Map<AgencyId, List<String>> before = all();
        agencies.forEach(agency -> replay.rebuild(agency, percent -> {}));
        assertThat(all()).allSatisfy((agency, rows) -> {
            assertThat(withoutSchema(rows)).isEqualTo(withoutSchema(before.get(agency)));
            assertThat(rows.getFirst()).isNotEqualTo(before.get(agency).getFirst());
        });
        assertThat(kernel.owner()
                        .sql("select count(*) from pg_namespace where nspname like 'agency\\_%'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(agencies.size());
        assertThat(indexed("(operation_id, seq)")).containsExactlyInAnyOrderElementsOf(served());
        assertThat(indexed("UNIQUE INDEX % (seq)")).containsExactlyInAnyOrderElementsOf(served());
    }

    private List<String> served() {
        return agencies.stream().map(spaces::of).toList();
    }

    /** Schemas of feeds. */
    private List<String> indexed(String how) {
        return kernel.owner()
                .sql(
                        "select schemaname from pg_indexes where tablename = 'feed' and schemaname like 'agency\\_%' and indexdef like ?")
                .param("%" + how)
                .query(String.class)
                .list();
    }

    @Test
    void readers_are_answered_all_the_while() {
        AgencyId agency = busiest();
        AgencyFeed feed = kernel.part(AgencyFeed.class);
        int size = spaces.feed(agency).size();
        AtomicBoolean over = new AtomicBoolean();
        CompletableFuture<Integer> reader = CompletableFuture.supplyAsync(() -> {
            int reads = 0;
            do {
                assertThat(feed.after(agency, 0, size + 1)).hasSize(size);
                assertThat(feed.operations(agency, 0, 1_000).items()).isNotEmpty();
                reads++;
            } while (!over.get());
            return reads;
        });
        try {
            replay.rebuild(agency, percent -> {});
        } finally {
            over.set(true);
        }
        assertThat(reader.join()).isPositive();
    }

    @Test
    void where_a_number_would_tell_something_else_the_old_one_stays() {
        AgencyId agency = busiest();
        String feed = spaces.of(agency) + ".feed";
        String data = kernel.owner()
                .sql("select data from " + feed + " where seq = 1")
                .query(String.class)
                .single();
        tamper(feed, "{\"id\":\"another\"}");
        try {
            List<String> tampered = spaces.bytes(agency);
            assertThatThrownBy(() -> replay.rebuild(agency, percent -> {}))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("Updates of the agency would change");
            assertThat(spaces.bytes(agency)).isEqualTo(tampered);
        } finally {
            tamper(feed, data);
        }
    }

    @Test
    void INF_01_how_far_it_is_says_nothing_of_when_the_agency_was_told_something() {
        AgencyId quietest = agencies.stream()
                .min(Comparator.comparingInt(agency -> spaces.feed(agency).size()))
                .orElseThrow();
        List<Integer> seen = seenOfRebuilding(quietest);
        assertThat(seen).isEqualTo(seenOfRebuilding(busiest())).endsWith(100);
    }

    private List<Integer> seenOfRebuilding(AgencyId agency) {
        List<Integer> seen = new ArrayList<>();
        replay.rebuild(agency, seen::add);
        return seen;
    }

    private void tamper(String feed, String data) {
        kernel.owner()
                .sql("update " + feed + " set data = ? where seq = 1")
                .param(data)
                .update();
    }

    private AgencyId busiest() {
        return agencies.stream()
                .max(Comparator.comparingInt(agency -> spaces.feed(agency).size()))
                .orElseThrow();
    }

    private Map<AgencyId, List<String>> all() {
        Map<AgencyId, List<String>> all = new LinkedHashMap<>();
        agencies.forEach(agency -> all.put(agency, spaces.bytes(agency)));
        return all;
    }

    private static List<String> withoutSchema(List<String> rows) {
        return rows.subList(1, rows.size());
    }
}

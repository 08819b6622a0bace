package muster.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import muster.agency.event.AgencyEnrolled;
import muster.disclosure.view.AgencyFeed;
import muster.disclosure.view.AgencyReplay;
import muster.disclosure.view.FeedItem;
import muster.ledger.Moment;
import muster.ledger.Recorded;
import muster.operation.event.OperationEvent;
import muster.operation.event.ReleaseEnded;
import muster.operation.event.ReleaseRecorded;
import muster.shared.AgencyId;
import muster.shared.OperationId;
import muster.shared.Page;
import muster.shared.RecordId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/** What an agency reads is the fold of what it was told, and it was told nothing but what may be disclosed to it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DisclosureIT {
    private final Kernel kernel = Kernel.started();
    private final Played played = Played.once();
    private final Chance chance = new Chance(Played.SEED);
    private final Spaces spaces = new Spaces(kernel.owner());
    private final AgencyFeed feed = kernel.part(AgencyFeed.class);
    private final AgencyReplay replay = kernel.part(AgencyReplay.class);
    private final Map<AgencyId, Told> told = spaces.agencies().stream()
            .collect(Collectors.toMap(agency -> agency, agency -> Told.to(agency, played.log(), kernel.json())));

    @Test
    void every_enrolled_agency_has_a_space_and_nobody_else() {
        assertThat(told.keySet())
                .isEqualTo(played.log().stream()
                        .map(Recorded::event)
                        .filter(AgencyEnrolled.class::isInstance)
                        .map(event -> ((AgencyEnrolled) event).agencyId())
                        .collect(Collectors.toSet()));
    }

    @Test
    void a_feed_is_what_was_disclosed_in_the_order_of_the_ledger_and_densely_numbered() {
        told.forEach((agency, all) ->
                assertThat(spaces.feed(agency)).as("%s", agency).isEqualTo(all.feed()));
        assertThat(told.values()).anySatisfy(all -> assertThat(all.feed()).isNotEmpty());
    }

    @Test
    void an_agency_s_operations_are_the_fold_of_what_was_disclosed() {
        told.forEach(
                (agency, all) -> assertThat(List.copyOf(spaces.models(agency).entrySet()))
                        .as("%s", agency)
                        .isEqualTo(List.copyOf(all.models().entrySet())));
    }

    @Test
    void what_a_reader_saw_of_a_model_is_the_fold_of_the_updates_in_the_feed_at_that_moment() {
        assertThat(played.witness().models())
                .isNotEmpty()
                .allSatisfy(seen -> assertThat(told.get(seen.agency()).model(seen.operation(), seen.updates()))
                        .isEqualTo(seen.model()));
    }

    @Test
    void an_agency_reads_its_feed_and_its_operations_page_by_page_and_all_of_them() {
        told.forEach((agency, all) -> {
            long after = 0;
            for (List<FeedItem> page = feed.after(agency, 0, 37); !page.isEmpty(); ) {
                for (FeedItem item : page) {
                    Told.Line line = all.feed().get((int) after);
                    assertThat(new Told.Line(
                                    item.seq(),
                                    item.type(),
                                    item.operationId(),
                                    item.occurredAt(),
                                    line.recordedAt(),
                                    text(item.data())))
                            .isEqualTo(line);
                    after = item.seq();
                }
                page = feed.after(agency, after, 37);
            }
            assertThat(after).isEqualTo(all.feed().size());
            assertThat(pages(agency)).isEqualTo(List.copyOf(all.models().values()));
        });
    }

    @Test
    void an_auditor_sees_an_operation_as_the_agency_does_now_and_as_of_any_moment() {
        played.operations().forEach((stream, events) -> {
            OperationId operation = ((OperationEvent) events.getFirst().event()).operationId();
            for (AgencyId agency : some(operation)) {
                Told all = told.get(agency);
                assertThat(seen(agency, operation, Moment.NOW))
                        .isEqualTo(all.models().get(operation));
                Instant asOf = instant(events);
                assertThat(seen(agency, operation, new Moment(asOf, null, null)))
                        .isEqualTo(all.model(operation, asOf));
                assertThat(feed.operation(agency, operation, asOf)
                                .map(this::text)
                                .orElse(null))
                        .isEqualTo(all.readLater(operation, asOf));
                assertThat(feed.operation(agency, operation).map(this::text).orElse(null))
                        .isEqualTo(all.models().get(operation));
            }
        });
    }

    @Test
    void VIC_04_of_a_release_that_has_ended_an_agency_holds_nothing_and_the_ledger_proves_what_it_held() {
        Map<RecordId, ReleaseRecorded> recorded = new LinkedHashMap<>();
        Set<RecordId> over = new HashSet<>();
        for (Recorded each : played.log()) {
            switch (each.event()) {
                case ReleaseRecorded e -> {
                    recorded.put(e.releaseId(), e);
                    String then = seen(e.recipientId(), e.operationId(), new Moment(null, null, each.position()));
                    assertThat(then).contains(e.purpose());
                }
                case ReleaseEnded e -> over.add(e.releaseId());
                default -> {}
            }
        }
        assertThat(over).isNotEmpty().isNotEqualTo(recorded.keySet());
        recorded.forEach((id, release) -> {
            String held = spaces.feed(release.recipientId()) + "\n" + spaces.models(release.recipientId());
            assertThat(held.contains(release.purpose())).as("%s", id).isNotEqualTo(over.contains(id));
        });
    }

    /** Each that takes part, and a few that do not. */
    private TreeSet<AgencyId> some(OperationId operation) {
        TreeSet<AgencyId> some = new TreeSet<>(java.util.Comparator.comparing(AgencyId::value));
        told.forEach((agency, all) -> {
            if (all.models().containsKey(operation) || chance.oneIn(10)) {
                some.add(agency);
            }
        });
        return some;
    }

    /** One of the operation's own, or just before, or just after. */
    private Instant instant(List<Recorded> events) {
        return chance.of(events).recordedAt().plusNanos(1_000L * chance.between(-1, 1));
    }

    private String seen(AgencyId agency, OperationId operation, Moment moment) {
        return replay.seenBy(agency, operation, moment).map(this::text).orElse(null);
    }

    private List<String> pages(AgencyId agency) {
        Map<Long, Page<JsonNode>> pages = new LinkedHashMap<>();
        Long after = 0L;
        while (after != null) {
            Page<JsonNode> page = feed.operations(agency, after, 17);
            pages.put(after, page);
            after = page.next() == null ? null : Long.valueOf(page.next());
        }
        return pages.values().stream()
                .flatMap(page -> page.items().stream())
                .map(this::text)
                .toList();
    }

    private String text(JsonNode node) {
        return kernel.json().writeValueAsString(node);
    }
}

package muster.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import muster.audit.event.CommandRefused;
import muster.audit.view.DecisionHistory;
import muster.audit.view.DecisionItem;
import muster.audit.view.DecisionItem.Outcome;
import muster.decision.Decision;
import muster.decision.DecisionRecord;
import muster.decision.Finding;
import muster.decision.Refusal;
import muster.ledger.Claim;
import muster.ledger.Claims;
import muster.ledger.Recorded;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Every decision stands in the ledger with all that it rested on, and nothing stands there that was not decided. */
class RecordIT {
    /** Deadlines, and the start of the service. */
    private static final String ITSELF = "system:";
    /** Decided in the transaction that stores, not in the aggregate. */
    private static final Set<String> OF_CLAIMS = Set.of("STF-04", "code-name-taken");

    private final Kernel kernel = Kernel.started();
    private final Played played = Played.once();
    private final DecisionHistory history = kernel.part(DecisionHistory.class);

    @Test
    void the_history_lists_every_accepted_and_refused_command_as_it_was_sent_and_answered() {
        played.histories().forEach(each -> {
            List<String> sent = played.sent().get(each).stream()
                    // Of the plan, and of what lies beside it.
                    .filter(one -> one.step().stream().endsWith("/" + each.operation()))
                    .filter(one -> one.outcome() != Sent.Outcome.NOT_DECIDED)
                    .map(this::line)
                    .toList();
            List<DecisionItem> items = ofPeople(each);
            assertThat(items).extracting(DecisionItem::position).isSorted().doesNotHaveDuplicates();
            List<String> listed = items.stream().map(this::line).toList();
            if (each.senders() == 1) {
                assertThat(listed).isEqualTo(sent);
            } else {
                assertThat(listed).containsExactlyInAnyOrderElementsOf(sent);
            }
        });
    }

    /** Without what deadlines did meanwhile. */
    private List<DecisionItem> ofPeople(History each) {
        return history.of(each.operation()).stream()
                .filter(item -> !item.actor().sub().startsWith(ITSELF))
                .toList();
    }

    @Test
    void every_accepted_command_has_its_events_where_its_sender_was_told() {
        Map<Long, Recorded> log = new HashMap<>();
        played.log().forEach(recorded -> log.put(recorded.position(), recorded));
        sent(Sent.Outcome.ACCEPTED).forEach(one -> {
            Recorded first = log.get(one.appended().firstPosition());
            assertThat(first.stream()).isEqualTo(one.step().stream());
            assertThat(first.metadata())
                    .containsEntry(DecisionRecord.INPUT, text(one.step().command()));
            Recorded last = log.get(one.appended().lastPosition());
            assertThat(last.version()).isEqualTo(one.appended().lastVersion());
            assertThat(last.recordedAt()).isEqualTo(one.appended().recordedAt());
        });
        assertThat(log).hasSize((int) played.log().getLast().position());
    }

    @Test
    void INF_04_every_decision_records_its_command_actor_facts_pack_and_rules() {
        List<Recorded> decisions = played.log().stream()
                .filter(recorded -> recorded.metadata().containsKey(DecisionRecord.COMMAND))
                .toList();
        assertThat(decisions)
                .filteredOn(recorded -> !recorded.metadata().get("sub").startsWith(ITSELF))
                .hasSize(sent(Sent.Outcome.ACCEPTED).size()
                        + sent(Sent.Outcome.REFUSED).size()
                        + played.enrolled());
        assertThat(decisions).allSatisfy(recorded -> {
            Map<String, String> record = recorded.metadata();
            assertThat(record)
                    .containsKeys(
                            DecisionRecord.INPUT,
                            DecisionRecord.ACTOR,
                            DecisionRecord.FACTS,
                            DecisionRecord.RULES,
                            DecisionRecord.PACK)
                    .doesNotContainEntry(DecisionRecord.PACK, "");
            JsonNode facts = kernel.json().readTree(record.get(DecisionRecord.FACTS));
            assertThat(facts.get("actor")).isEqualTo(kernel.json().readTree(record.get(DecisionRecord.ACTOR)));
            assertThat(facts.get("at").isString()).isTrue();
        });
    }

    @Test
    void every_recorded_refusal_has_the_rule_the_pack_and_the_findings_that_its_sender_was_told() {
        List<String> told = sent(Sent.Outcome.REFUSED).stream()
                .map(one -> String.join(
                        "\n",
                        one.step().stream(),
                        text(one.step().command()),
                        text(one.step().actor()),
                        one.refusal().rule(),
                        one.refusal().detail(),
                        one.refusal().pack(),
                        text(one.refusal().findings())))
                .toList();
        assertThat(told).isNotEmpty().allMatch(refusal -> refusal.contains(Finding.Outcome.BROKEN.name()));
        assertThat(played.log().stream()
                        .filter(one -> one.event() instanceof CommandRefused)
                        .map(RecordIT::refusal))
                .containsExactlyInAnyOrderElementsOf(told);
    }

    private static String refusal(Recorded recorded) {
        CommandRefused event = (CommandRefused) recorded.event();
        Map<String, String> record = recorded.metadata();
        assertThat(recorded.stream()).isEqualTo(event.stream() + "/attempts");
        return String.join(
                "\n",
                event.stream(),
                record.get(DecisionRecord.INPUT),
                record.get(DecisionRecord.ACTOR),
                event.rule(),
                event.reason(),
                record.get(DecisionRecord.PACK),
                record.get(DecisionRecord.RULES));
    }

    @Test
    void INF_07_every_decision_taken_again_on_its_recorded_facts_comes_to_the_same() {
        try (Redecision again = new Redecision(kernel.json())) {
            played.histories()
                    .forEach(each -> history.of(each.operation()).stream()
                            .filter(Redecision::knows)
                            .forEach(item -> {
                                if (item.outcome() == Outcome.ACCEPTED) {
                                    assertSame(item, again.accepted(item));
                                } else if (each.senders() == 1) {
                                    assertRefusedAgain(item, again);
                                }
                            }));
        }
    }

    @Test
    void the_claims_rebuilt_from_the_log_are_those_that_are_held() {
        Map<UUID, Claim> held = new LinkedHashMap<>();
        Map<UUID, String> holders = new HashMap<>();
        for (Recorded recorded : played.log()) {
            Claims claims = Claims.of(recorded.event());
            claims.released().forEach(held::remove);
            claims.taken().forEach(claim -> {
                held.put(claim.id(), claim);
                holders.put(claim.id(), recorded.stream());
            });
        }
        TreeSet<String> rebuilt = new TreeSet<>();
        held.forEach((id, claim) -> rebuilt.add(String.join(
                " ",
                claim.kind(),
                claim.key(),
                claim.during() == null
                        ? "null null"
                        : claim.during().start() + " " + claim.during().end(),
                id.toString(),
                holders.get(id))));
        assertThat(rebuilt).anyMatch(claim -> claim.startsWith(Claim.OFFICER_TIME));
        assertThat(claims()).isEqualTo(rebuilt);
    }

    private TreeSet<String> claims() {
        return new TreeSet<>(kernel.owner()
                .sql("select c.kind, c.key, lower(c.during), upper(c.during), c.id, s.name"
                        + " from ledger.claims c join ledger.streams s on s.key = c.stream")
                .query((row, n) -> String.join(
                        " ",
                        row.getString(1),
                        row.getString(2),
                        instant(row.getObject(3, java.time.OffsetDateTime.class)),
                        instant(row.getObject(4, java.time.OffsetDateTime.class)),
                        row.getString(5),
                        row.getString(6)))
                .list());
    }

    private static String instant(java.time.OffsetDateTime at) {
        return at == null ? "null" : at.toInstant().toString();
    }

    private void assertSame(DecisionItem item, Decision decision) {
        assertThat(decision.events().stream().map(kernel.json()::<JsonNode>valueToTree))
                .isEqualTo(
                        item.events().stream().map(DecisionItem.Happened::data).toList());
        assertThat(kernel.json().<JsonNode>valueToTree(decision.findings())).isEqualTo(item.rules());
        assertThat(decision.pack()).isEqualTo(item.pack());
    }

    /** Where a claim was the reason, the decision itself was to accept. */
    private void assertRefusedAgain(DecisionItem item, Redecision again) {
        if (OF_CLAIMS.contains(item.rule())) {
            List<Finding> held = again.only(item).findings();
            assertThat(item.rules()).hasSize(held.size() + 1);
            return;
        }
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> again.only(item));
        assertThat(refusal).as(item.toString()).isNotNull();
        assertThat(refusal.rule()).isEqualTo(item.rule());
        assertThat(refusal.detail()).isEqualTo(item.reason());
        assertThat(refusal.pack()).isEqualTo(item.pack());
        assertThat(kernel.json().<JsonNode>valueToTree(refusal.findings())).isEqualTo(item.rules());
    }

    private List<Sent> sent(Sent.Outcome outcome) {
        return played.sent().values().stream()
                .flatMap(List::stream)
                .filter(one -> one.outcome() == outcome)
                .toList();
    }

    private String line(Sent one) {
        String name = DecisionRecord.nameOf(one.step().command());
        return one.outcome() + " " + name + " "
                + (one.refusal() == null ? "" : one.refusal().rule()) + " "
                + one.step().actor().sub() + " "
                + kernel.json().valueToTree(one.step().command());
    }

    private String line(DecisionItem item) {
        return item.outcome() + " " + item.command() + " " + (item.outcome() == Outcome.REFUSED ? item.rule() : "")
                + " " + item.actor().sub() + " " + item.input();
    }

    private String text(Object value) {
        return kernel.json().writeValueAsString(value);
    }
}

package muster.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import muster.policy.PolicyPacks;
import muster.shared.Actor;
import muster.shared.Invalid;
import org.junit.jupiter.api.Test;

/** Rules of kind O, by the example of WAR-08, which a supervisor or a prosecutor may set aside. */
class RulingTest {
    private static final PolicyPacks PACKS = PolicyPacks.load();
    private static final List<RuleOverride> OVERRIDDEN =
            List.of(new RuleOverride("WAR-08", "The reference follows by noon"));

    @Test
    void a_rule_that_holds_needs_no_override() {
        assertThat(outcomes(asked(true, "lead", List.of()))).containsExactly(Finding.Outcome.HELD);
        assertThat(outcomes(asked(true, "supervisor", OVERRIDDEN))).containsExactly(Finding.Outcome.HELD);
    }

    @Test
    void a_broken_rule_refuses_and_says_who_may_override_it() {
        assertThatThrownBy(() -> asked(false, "supervisor", List.of()))
                .isInstanceOf(Refusal.class)
                .hasMessage("Give the reference. Or let a person in the role prosecutor or supervisor override WAR-08"
                        + " with a reason.");
    }

    @Test
    void only_a_role_that_the_pack_names_overrides() {
        assertThatThrownBy(() -> asked(false, "lead", OVERRIDDEN)).isInstanceOf(Refusal.class);
        assertThat(outcomes(asked(false, "prosecutor", OVERRIDDEN))).containsExactly(Finding.Outcome.OVERRIDDEN);
    }

    @Test
    void an_override_counts_for_the_rule_that_it_names() {
        List<RuleOverride> other = List.of(new RuleOverride("STF-05", "Nobody else is left"));
        assertThatThrownBy(() -> asked(false, "supervisor", other)).isInstanceOf(Refusal.class);
    }

    @Test
    void a_rule_that_the_pack_does_not_name_cannot_be_overridden() {
        List<RuleOverride> hard = List.of(new RuleOverride("WAR-01", "It is urgent"));
        assertThatThrownBy(() -> Ruling.on(facts("supervisor"))
                        .requireUnlessOverridden(false, "WAR-01", "warrant-missing", hard, () -> "Get a warrant."))
                .isInstanceOf(Refusal.class)
                .hasMessage("Get a warrant.");
    }

    @Test
    void what_was_overridden_is_a_warning_with_the_reason() {
        assertThat(asked(false, "supervisor", OVERRIDDEN).warnings())
                .containsExactly(
                        new Warning("WAR-08", "Give the reference. Overridden: The reference follows by noon"));
    }

    @Test
    void an_override_gives_its_reason() {
        assertThatThrownBy(() -> new RuleOverride("WAR-08", " ")).isInstanceOf(Invalid.class);
    }

    private static Decision asked(boolean holds, String role, List<RuleOverride> overrides) {
        return Ruling.on(facts(role))
                .requireUnlessOverridden(
                        holds, "WAR-08", "telephonic-record-missing", overrides, () -> "Give the reference.")
                .decide();
    }

    private static List<Finding.Outcome> outcomes(Decision decision) {
        return decision.findings().stream().map(Finding::outcome).toList();
    }

    private static Facts facts(String role) {
        Actor actor = new Actor("person-1", "Pat Doe", null, Set.of(role));
        return new Facts(Instant.parse("2026-03-02T18:00:00Z"), actor, Map.of(), Map.of(), Map.of(), PACKS);
    }
}

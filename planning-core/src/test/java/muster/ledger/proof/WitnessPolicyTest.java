package muster.ledger.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WitnessPolicyTest {
    private static final List<SigningKey> AGENCIES =
            List.of(Ledgers.witness("a", 11), Ledgers.witness("b", 12), Ledgers.witness("c", 13));

    private static final String WHO = """
            # who watches
            log %s https://muster.example

            witness police %s
              witness	court   %s  https://court.example
            witness shelter %s
            """.formatted(
                    Ledgers.LOG.verifierKey().text(),
                    AGENCIES.get(0).verifierKey().text(),
                    AGENCIES.get(1).verifierKey().text(),
                    AGENCIES.get(2).verifierKey().text());

    @Test
    void two_of_three_are_enough_and_one_is_not() {
        WitnessPolicy policy = WitnessPolicy.parse(WHO + "group most 2 police court shelter\nquorum most\n");
        assertThat(policy.logs()).containsExactly(Ledgers.LOG.verifierKey());
        assertThat(policy.evaluate(cosigned(0)).quorum()).isFalse();
        WitnessPolicy.Opinion opinion = policy.evaluate(cosigned(0, 2));
        assertThat(opinion.quorum()).isTrue();
        assertThat(opinion.cosigned())
                .extracting(WitnessPolicy.Cosigned::witness)
                .containsExactly("police", "shelter");
        assertThat(opinion.cosigned().getFirst().at()).hasToString("2023-11-14T22:13:20Z");
    }

    @Test
    void groups_stand_in_groups() {
        WitnessPolicy policy = WitnessPolicy.parse(
                WHO + "group either any police court\ngroup both all either shelter\nquorum both\n");
        assertThat(policy.evaluate(cosigned(0, 1)).quorum()).isFalse();
        assertThat(policy.evaluate(cosigned(1, 2)).quorum()).isTrue();
        assertThat(WitnessPolicy.parse(WHO + "quorum none").evaluate(cosigned()).quorum())
                .isTrue();
        assertThat(WitnessPolicy.parse(WHO + "quorum court")
                        .evaluate(cosigned(1))
                        .quorum())
                .isTrue();
    }

    @Test
    void a_witness_whose_line_is_wrong_is_named() {
        NoteSignature ofAnother =
                Cosignature.sign(AGENCIES.get(1), new Checkpoint(Ledgers.ORIGIN, 1, Hash.ZERO), 1_700_000_000);
        WitnessPolicy.Opinion opinion =
                WitnessPolicy.parse(WHO + "quorum none").evaluate(cosigned(0).with(ofAnother));
        assertThat(opinion.wrong()).containsExactly("court");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "quorum nobody",
                "quorum none\nquorum none",
                "group g 1 police\ngroup h 1 police\nquorum g",
                "group g 2 police\nquorum g",
                "group g 0 police\nquorum g",
                "group g 01 police\nquorum g",
                "group g any none\nquorum g",
                "group g any\nquorum g",
                "group g any g\nquorum g",
                "group police any court\nquorum police",
                "group none any court\nquorum none",
                "log x\nquorum none",
                "witness\nquorum none",
                "hello\nquorum none",
                "quorum none\r",
            })
    void what_is_no_policy_is_refused(String rest) {
        assertThatIllegalArgumentException().isThrownBy(() -> WitnessPolicy.parse(WHO + rest));
    }

    @Test
    void a_key_is_one_witness_only_and_of_its_kind() {
        String key = AGENCIES.get(0).verifierKey().text();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WitnessPolicy.parse(WHO + "witness again " + key + "\nquorum none"));
        assertThatIllegalArgumentException().isThrownBy(() -> WitnessPolicy.parse("log " + key + "\nquorum none"));
    }

    private static Note cosigned(int... agencies) {
        Note note = Ledgers.CHECKPOINT.sign(Ledgers.LOG);
        for (int agency : agencies) {
            note = note.with(Cosignature.sign(AGENCIES.get(agency), Ledgers.CHECKPOINT, 1_700_000_000 + agency));
        }
        return note;
    }
}

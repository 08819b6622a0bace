package muster.ledger.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WitnessTest {
    private static final Tree TREE = Tree.of(9);
    private static final SigningKey KEY = Ledgers.witness("witness.example", 3);
    private final Witness witness = new Witness(KEY, List.of(Ledgers.LOG.verifierKey()));
    private Witness.Seen seen = Witness.Seen.NOTHING;

    @Test
    void a_log_that_goes_on_is_cosigned_step_by_step() {
        for (int size : new int[] {0, 1, 4, 4, 9}) {
            Witness.Answer answer = ask(request(seen.size(), size));
            assertThat(answer.status()).isEqualTo(200);
            Witness.Answer.Cosigned cosigned = (Witness.Answer.Cosigned) answer;
            assertThat(cosigned.origin()).isEqualTo(Ledgers.ORIGIN);
            assertThat(cosigned.seen())
                    .isEqualTo(new Witness.Seen(size, TREE.first(size).root()));
            assertThat(signed(size).with(cosigned.signature()).standing(KEY.verifierKey()))
                    .isEqualTo(Note.Standing.SIGNED);
            seen = cosigned.seen();
        }
    }

    @Test
    void an_old_size_that_is_not_the_last_one_seen_is_told_it() {
        seen = new Witness.Seen(4, TREE.first(4).root());
        assertThat(ask(request(3, 9))).isEqualTo(new Witness.Answer.Conflict(4));
        assertThat(ask(request(0, 9))).isEqualTo(new Witness.Answer.Conflict(4));
    }

    @Test
    void a_fork_of_the_same_size_is_a_conflict() {
        seen = new Witness.Seen(4, Hash.ZERO);
        assertThat(ask(request(4, 4))).isEqualTo(new Witness.Answer.Conflict(4));
    }

    @Test
    void a_log_that_does_not_go_on_is_refused() {
        seen = new Witness.Seen(4, Hash.ZERO);
        assertThat(ask(request(4, 9)).status()).isEqualTo(422);
        seen = new Witness.Seen(4, TREE.first(4).root());
        assertThat(ask(new AddCheckpoint(4, TREE.proof(3), signed(9)).format()).status())
                .isEqualTo(422);
        assertThat(ask(new AddCheckpoint(4, TREE.proof(4), signed(4)).format()).status())
                .isEqualTo(422);
    }

    @Test
    void strangers_are_turned_away() {
        Checkpoint other = new Checkpoint("other", 1, Hash.ZERO);
        assertThat(ask(new AddCheckpoint(0, List.of(), other.sign(Ledgers.log("other", 1))).format())
                        .status())
                .isEqualTo(404);
        Note forged = new Checkpoint(Ledgers.ORIGIN, 1, Hash.ZERO).sign(Ledgers.log(Ledgers.ORIGIN, 9));
        assertThat(ask(new AddCheckpoint(0, List.of(), forged).format()).status())
                .isEqualTo(403);
        Note false_ = new Note(signed(4).text(), signed(3).signatures());
        assertThat(ask(new AddCheckpoint(0, List.of(), false_).format()).status())
                .isEqualTo(403);
    }

    @Test
    void what_is_no_request_is_a_bad_request() {
        String good = request(0, 4);
        assertThat(ask("").status()).isEqualTo(400);
        assertThat(ask(good.replace("old 0", "old 00")).status()).isEqualTo(400);
        assertThat(ask(good.replace("old 0", "old -1")).status()).isEqualTo(400);
        assertThat(ask(good.replace("old 0\n", "old 0\nAA==\n")).status()).isEqualTo(400);
        assertThat(ask(good.substring(0, good.length() - 1)).status()).isEqualTo(400);
        assertThat(ask(new AddCheckpoint(5, List.of(), signed(4)).format()).status())
                .isEqualTo(400);
        assertThat(ask(good.replace("old 0\n", "old 0\n" + "A".repeat(43) + "=\n".repeat(64)))
                        .status())
                .isEqualTo(400);
    }

    private Witness.Answer ask(String body) {
        return witness.decide(body, origin -> seen, 1_700_000_000);
    }

    private static String request(long from, int to) {
        List<Hash> path = from == 0 || from > to ? List.of() : TREE.first(to).proof((int) from);
        String body = new AddCheckpoint(from, path, signed(to)).format();
        assertThat(AddCheckpoint.parse(body).format()).isEqualTo(body);
        return body;
    }

    private static Note signed(int size) {
        return new Checkpoint(Ledgers.ORIGIN, size, TREE.first(size).root()).sign(Ledgers.LOG);
    }
}

package muster.ledger.proof.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import muster.ledger.proof.Checkpoint;
import muster.ledger.proof.Note;
import muster.ledger.proof.SigningKey;
import muster.ledger.proof.VerifyCommand;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A ledger of nine events, of which six and nine were signed and checkpoints kept, and which a restore took back to seven. */
class NewEpochTest {
    private static final SigningKey SECOND = Filled.KEY.named("test.example/muster/epoch-2");
    private static final String BACK_TO_SEVEN = """
            delete from ledger.events where position > 7; update ledger.head set position = 7;
            update ledger.streams s set version = e.version, leaf = e.leaf from ledger.events e where e.stream = s.key
            and e.position = (select max(position) from ledger.events where stream = s.key)""";

    @TempDir
    private Path folder;

    private final Filled filled = new Filled(1, 6);
    private final NewEpoch epochs = new NewEpoch(filled.database.service(), Filled.KEY);
    private final Note six = filled.checkpoints.sign().orElseThrow();
    private final Note nine = signedAndLost();

    private Note signedAndLost() {
        for (int more = 0; more < 3; more++) {
            filled.append(filled.streams.getFirst());
        }
        Note signed = filled.checkpoints.sign().orElseThrow();
        filled.tamper(BACK_TO_SEVEN);
        return signed;
    }

    @AfterEach
    void close() {
        filled.close();
    }

    /** As a restore does, which brings back the checkpoint that the backup holds. */
    private void forgetWhatWasSigned() {
        JdbcClient.create(filled.database.owner())
                .sql("update ledger.checkpoint set size = 6, note = ?")
                .param(six.format())
                .update();
    }

    @Test
    void it_is_signed_under_a_name_of_its_own_and_every_kept_checkpoint_is_accounted_for() throws SQLException {
        NewEpoch.Opened opened = epochs.open(nine, "The disk failed", "Dana Whitlock");
        assertThat(opened.position()).isEqualTo(8);
        assertThat(opened.verifierKey()).isEqualTo(SECOND.verifierKey());
        assertThat(filled.checkpoints.isDue()).isTrue();

        Note first = filled.checkpoints.sign().orElseThrow();
        assertThat(Checkpoint.of(first).origin()).isEqualTo("test.example/muster/epoch-2");
        assertThat(Checkpoint.of(first).size()).isEqualTo(8);
        assertThat(first.standing(SECOND.verifierKey())).isEqualTo(Note.Standing.SIGNED);
        filled.append(filled.streams.getFirst());
        Note second = filled.checkpoints.sign().orElseThrow();
        assertThat(faults(six, nine, first, second)).isEmpty();
    }

    @Test
    void it_is_the_same_where_the_backup_held_an_older_checkpoint() throws SQLException {
        forgetWhatWasSigned();
        epochs.open(nine, "The disk failed", "Dana Whitlock");
        assertThat(faults(six, nine)).isEmpty();
        assertThat(faults(six, nine, filled.checkpoints.sign().orElseThrow())).isEmpty();
    }

    @Test
    void without_it_nothing_is_signed_or_the_kept_checkpoint_shows_the_fork() throws SQLException {
        assertThatThrownBy(filled.checkpoints::sign).isInstanceOf(LedgerBroken.class);
        forgetWhatWasSigned();
        for (int more = 0; more < 5; more++) {
            filled.append(filled.streams.getFirst());
        }
        filled.checkpoints.sign();
        assertThat(faults(nine)).containsExactly("The first 9 events are not those of the checkpoint of that size.");
    }

    @Test
    void the_old_log_is_not_signed_any_further() {
        forgetWhatWasSigned();
        epochs.open(nine, "The disk failed", "Dana Whitlock");
        String late = new Checkpoint(
                        "test.example/muster", 8, Checkpoint.of(nine).root())
                .sign(Filled.KEY)
                .format();
        assertThat(JdbcClient.create(filled.database.service())
                        .sql("select ledger.put_checkpoint(6, 8, ?)")
                        .param(late)
                        .query(Boolean.class)
                        .single())
                .isFalse();
    }

    @Test
    void what_was_signed_beyond_what_the_opening_admits_is_a_fork() throws SQLException {
        Note ten = new Checkpoint("test.example/muster", 10, Checkpoint.of(nine).root()).sign(Filled.KEY);
        epochs.open(nine, "The disk failed", "Dana Whitlock");
        assertThat(faults(ten)).singleElement().asString().startsWith("A checkpoint of 10 events was signed");
    }

    @Test
    void it_is_refused_while_the_log_goes_on_from_the_checkpoint_and_for_what_is_none_of_it() {
        assertThatThrownBy(() -> epochs.open(six, "No reason", "Dana Whitlock"))
                .hasMessageContaining("needs no new epoch");
        Note other = new Checkpoint(
                        "test.example/muster/epoch-2", 9, Checkpoint.of(nine).root())
                .sign(SECOND);
        assertThatThrownBy(() -> epochs.open(other, "No reason", "Dana Whitlock"))
                .hasMessageContaining("not one that was signed for test.example/muster with this key");
        SigningKey stranger = SigningKey.of(
                "test.example/muster",
                SECOND.verifierKey().kind(),
                "s".repeat(32).getBytes());
        Note forged = Checkpoint.of(nine).sign(stranger);
        assertThatThrownBy(() -> epochs.open(forged, "No reason", "Dana Whitlock"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(filled.ledger.head().position()).isEqualTo(7);
    }

    @Test
    void evidence_of_it_shows_how_it_was_opened() throws IOException {
        epochs.open(nine, "The disk failed", "Dana Whitlock");
        Path bundle = folder.resolve("bundle.zip");
        try (OutputStream out = Files.newOutputStream(bundle)) {
            filled.evidence.write("Operation", filled.streams, out, _ -> {});
        }
        assertThat(verified(bundle, SECOND))
                .startsWith("0 ")
                .contains(
                        "test.example/muster/epoch-2 was opened at position 8, after test.example/muster had been signed up to 9");
        assertThat(verified(bundle, Filled.KEY)).startsWith("3 ");
    }

    private List<String> faults(Note... kept) throws SQLException {
        return LogAudit.of(filled.database.service(), List.of(kept), Filled.KEY.verifierKey())
                .faults();
    }

    private static String verified(Path bundle, SigningKey key) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int exit = VerifyCommand.run(
                new String[] {"--key", key.verifierKey().text(), bundle.toString()}, new PrintStream(out, true));
        return exit + " " + out;
    }
}

package muster.app;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import muster.ledger.proof.Checkpoint;
import muster.ledger.proof.LogReport;
import muster.ledger.proof.LogVerifier;
import muster.ledger.proof.Note;
import muster.ledger.proof.VerifierKey;
import muster.ledger.proof.store.StoredLog;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * {@code verify-log [--key <verifier key>] [<checkpoint file>]...}: every event in the database against the last checkpoint, and against older ones that
 * somebody kept. Reads with any login that may select from the ledger: SPRING_DATASOURCE_URL, _USERNAME, _PASSWORD.
 */
final class VerifyLog {
    private static final int VERIFIED = 0;
    private static final int TAMPERED = 1;
    private static final int UNREADABLE = 2;

    private VerifyLog() {}

    static int run(String[] files, PrintStream out) {
        Map<String, String> environment = System.getenv();
        PGSimpleDataSource database = new PGSimpleDataSource();
        try {
            database.setUrl(environment.getOrDefault("SPRING_DATASOURCE_URL", "jdbc:postgresql:muster"));
            database.setUser(environment.get("SPRING_DATASOURCE_USERNAME"));
            database.setPassword(environment.get("SPRING_DATASOURCE_PASSWORD"));
            boolean keyed = files.length > 1 && files[0].equals("--key");
            VerifierKey key = keyed ? VerifierKey.parse(files[1]) : null;
            List<Note> notes = new ArrayList<>(lastOf(database));
            for (String file : Arrays.asList(files).subList(keyed ? 2 : 0, files.length)) {
                notes.add(Note.parse(Files.readString(Path.of(file))));
            }
            return verify(database, notes, key, out);
        } catch (IOException | SQLException | IllegalArgumentException e) {
            out.println("The ledger or a checkpoint could not be read: " + e.getMessage());
            return UNREADABLE;
        }
    }

    private static int verify(DataSource database, List<Note> notes, @Nullable VerifierKey key, PrintStream out)
            throws SQLException {
        List<Checkpoint> checkpoints = notes.stream().map(Checkpoint::of).toList();
        LogReport report;
        try (StoredLog log = StoredLog.all(database)) {
            report = LogVerifier.verify(
                    log, checkpoints.stream().map(Checkpoint::size).toList());
        }
        List<String> faults = new ArrayList<>();
        report.damages().forEach(damage -> faults.add("Position " + damage.position() + ": " + damage.what() + "."));
        for (Checkpoint checkpoint : checkpoints) {
            if (!Objects.equals(checkpoint.root(), report.roots().get(checkpoint.size()))) {
                faults.add("The first " + checkpoint.size() + " events are not those of the checkpoint of that size.");
            }
        }
        if (key != null && notes.stream().anyMatch(note -> note.standing(key) != Note.Standing.SIGNED)) {
            faults.add("A checkpoint is not signed by the key that was given.");
        }
        out.println(report.size() + " events read, " + checkpoints.size() + " checkpoints compared.");
        faults.forEach(out::println);
        out.println(faults.isEmpty() ? "VERIFIED: every event is as it was recorded." : "TAMPERED.");
        return faults.isEmpty() ? VERIFIED : TAMPERED;
    }

    private static List<Note> lastOf(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select note from ledger.checkpoint where size > 0")) {
            return row.next() ? List.of(Note.parse(row.getString(1))) : List.of();
        }
    }
}

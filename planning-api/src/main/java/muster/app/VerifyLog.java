package muster.app;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import muster.ledger.proof.Note;
import muster.ledger.proof.VerifierKey;
import muster.ledger.proof.store.LogAudit;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.dao.DataAccessException;

/**
 * {@code verify-log [--key <verifier key>] [<checkpoint file>]...}: every event in the database against the last checkpoint, and
 * against older ones that somebody kept. Reads with any login that may select from the ledger: SPRING_DATASOURCE_URL, _USERNAME,
 * _PASSWORD. Ends with 0 (verified), 1 (tampered) or 2 (the database or a file cannot be read).
 */
final class VerifyLog {
    private VerifyLog() {}

    static int run(String[] args, PrintStream out) {
        Map<String, String> environment = System.getenv();
        PGSimpleDataSource database = new PGSimpleDataSource();
        try {
            database.setUrl(environment.getOrDefault("SPRING_DATASOURCE_URL", "jdbc:postgresql:muster"));
            database.setUser(environment.get("SPRING_DATASOURCE_USERNAME"));
            database.setPassword(environment.get("SPRING_DATASOURCE_PASSWORD"));
            boolean keyed = args.length > 1 && args[0].equals("--key");
            VerifierKey key = keyed ? VerifierKey.parse(args[1]) : null;
            List<Note> kept = new ArrayList<>();
            for (String file : Arrays.asList(args).subList(keyed ? 2 : 0, args.length)) {
                kept.add(Note.parse(Files.readString(Path.of(file))));
            }
            return told(LogAudit.of(database, kept, key), out);
        } catch (IOException | SQLException | DataAccessException | IllegalArgumentException e) {
            out.println("The ledger or a checkpoint could not be read: " + e.getMessage());
            return 2;
        }
    }

    private static int told(LogAudit.Result result, PrintStream out) {
        out.println(result.events() + " events read, " + result.checkpoints() + " checkpoints compared.");
        result.faults().forEach(out::println);
        out.println(result.faults().isEmpty() ? "VERIFIED: every event is as it was recorded." : "TAMPERED.");
        return result.faults().isEmpty() ? 0 : 1;
    }
}

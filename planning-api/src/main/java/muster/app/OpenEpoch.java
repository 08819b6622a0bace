package muster.app;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import muster.ledger.proof.Note;
import muster.ledger.proof.SigningKey;
import muster.ledger.proof.store.LedgerBroken;
import muster.ledger.proof.store.NewEpoch;
import muster.ledger.store.LedgerUnavailable;
import muster.ledger.store.OutcomeUnknown;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.dao.DataAccessException;

/**
 * {@code new-epoch --checkpoint <file> --reason <words> --by <name>}: after a restore to before what was signed last, while no node
 * runs. Logs in as the service does: SPRING_DATASOURCE_URL, _USERNAME, _PASSWORD; signs nothing itself, but proves with
 * MUSTER_LEDGER_SIGNING_KEY that it may. Ends with 0 (opened), 1 (refused), 2 (something cannot be read or reached) or 64.
 */
final class OpenEpoch {
    private static final int USAGE = 64;
    private static final Set<String> OPTIONS = Set.of("--checkpoint", "--reason", "--by");

    private OpenEpoch() {}

    static int run(String[] args, Map<String, String> environment, PrintStream out) {
        Map<String, String> given = new HashMap<>();
        for (int i = 0; i + 1 < args.length; i += 2) {
            given.put(args[i], args[i + 1].strip());
        }
        if (!given.keySet().equals(OPTIONS) || args.length != 2 * OPTIONS.size() || given.containsValue("")) {
            out.println("Usage: new-epoch --checkpoint <file> --reason <words> --by <name>");
            return USAGE;
        }
        try {
            return opened(given, environment, out);
        } catch (IOException | DataAccessException | LedgerUnavailable | OutcomeUnknown | LedgerBroken e) {
            out.println("No epoch was opened, or it is not known: " + e.getMessage());
            return 2;
        }
    }

    private static int opened(Map<String, String> given, Map<String, String> environment, PrintStream out)
            throws IOException {
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setUrl(environment.getOrDefault("SPRING_DATASOURCE_URL", "jdbc:postgresql:muster"));
        database.setUser(environment.get("SPRING_DATASOURCE_USERNAME"));
        database.setPassword(environment.get("SPRING_DATASOURCE_PASSWORD"));
        SigningKey key = SigningKey.parse(
                Files.readString(Path.of(environment.getOrDefault("MUSTER_LEDGER_SIGNING_KEY", "ledger.key")))
                        .strip());
        try {
            Note lost = Note.parse(Files.readString(Path.of(given.getOrDefault("--checkpoint", ""))));
            NewEpoch.Opened opened = new NewEpoch(database, key)
                    .open(lost, given.getOrDefault("--reason", ""), given.getOrDefault("--by", ""));
            out.println(opened.epoch().origin() + " was opened at position " + opened.position()
                    + ". Publish this line, and give it to every witness:");
            out.println(opened.verifierKey().text());
            return 0;
        } catch (IllegalArgumentException refused) {
            out.println("Refused: " + refused.getMessage() + ".");
            return 1;
        }
    }
}

package muster.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import muster.agency.event.AgencyKind;
import muster.ledger.proof.SigningKey;
import muster.ledger.proof.VerifierKey;
import muster.ledger.proof.store.Checkpoints;
import muster.ledger.proof.store.Evidence;
import muster.ledger.proof.store.StoredHeads;
import muster.ledger.store.Append;
import muster.ledger.store.EventCodec;
import muster.ledger.store.Ledger;
import muster.ledger.store.NewEvent;
import muster.operation.event.AgencyInvited;
import muster.shared.AgencyId;
import muster.shared.OperationId;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code verify-log} and {@code verify} as an auditor runs them: processes of the jar with 512 MiB. {@code muster.log}: how many events
 * of about 1 KiB the log has, 2000 unless told.
 */
class VerifyIT {
    private static final int EVENTS = Integer.getInteger("muster.log", 2_000);
    private static final int OF_A_STREAM = 20;
    private static final int AT_ONCE = 500;
    private static final int HEADS_EVERY = 100_000;
    private static final SigningKey KEY = SigningKey.of("test.example/muster", VerifierKey.Kind.LOG, new byte[32]);
    private static final Map<String, String> METADATA =
            Map.of("sub", "lbrandt", "name", "Lena Brandt", "command", "invite ".repeat(100));

    @TempDir
    private Path folder;

    /** How a process ended, and what it took. */
    private record Ran(int exit, String words, double seconds, long mebibytes) {}

    @Test
    void a_whole_log_and_a_bundle_are_verified_by_processes_of_the_jar() throws Exception {
        try (EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setPGStartupWait(Duration.ofSeconds(60))
                .start()) {
            DataSource database = server.getPostgresDatabase();
            Flyway.configure().dataSource(database).load().migrate();
            Path bundle = fill(database);
            Map<String, String> login = Map.of(
                    "SPRING_DATASOURCE_URL", server.getJdbcUrl("postgres", "postgres"),
                    "SPRING_DATASOURCE_USERNAME", "postgres",
                    "SPRING_DATASOURCE_PASSWORD", "postgres");
            Ran log = run(login, "verify-log", "--key", KEY.verifierKey().text());
            assertThat(log.words()).contains("VERIFIED");
            assertThat(log.exit()).isZero();
            Ran start = run(login, "verify");
            Ran evidence = run(login, "verify", "--key", KEY.verifierKey().text(), bundle.toString());
            assertThat(evidence.exit()).as(evidence.words()).isZero();
            System.out.printf(
                    Locale.ROOT,
                    "VerifyIT: %s in %.1f s with at most %d MiB; a bundle of %d events in %.2f s, %.2f s of them to start%n",
                    log.words().lines().findFirst().orElseThrow().replaceFirst(",.*", ""),
                    log.seconds(),
                    log.mebibytes(),
                    AT_ONCE,
                    evidence.seconds(),
                    start.seconds());
        }
    }

    /** @return a bundle of one operation of this log */
    private Path fill(DataSource database) throws IOException {
        Ledger ledger = new Ledger(database, new EventCodec());
        StoredHeads heads = new StoredHeads(database, ledger);
        Checkpoints checkpoints = new Checkpoints(database, KEY);
        String operation = append(ledger, 1);
        for (int done = AT_ONCE; done < EVENTS; done += AT_ONCE) {
            append(ledger, AT_ONCE / OF_A_STREAM);
            if (done % HEADS_EVERY == 0) {
                heads.record();
                checkpoints.sign();
                System.out.println("VerifyIT: " + done + " events recorded");
            }
        }
        Path bundle = folder.resolve("bundle.zip");
        try (OutputStream out = Files.newOutputStream(bundle)) {
            new Evidence(database, checkpoints, heads).write("Operation", List.of(operation), out, _ -> {});
        }
        return bundle;
    }

    /** @return the last of the streams, over which the events are spread in turn */
    private static String append(Ledger ledger, int streams) {
        List<OperationId> operations = new ArrayList<>();
        for (int i = 0; i < streams; i++) {
            operations.add(new OperationId(UUID.randomUUID()));
        }
        List<NewEvent> events = new ArrayList<>();
        for (int i = 0; i < AT_ONCE; i++) {
            OperationId operation = operations.get(i % streams);
            AgencyInvited invited = new AgencyInvited(operation, new AgencyId(UUID.randomUUID()), AgencyKind.MEDICAL);
            events.add(new NewEvent(UUID.randomUUID(), "operation/" + operation, null, invited, METADATA));
        }
        ledger.append(new Append(events, null, null));
        return "operation/" + operations.getLast();
    }

    private Ran run(Map<String, String> environment, String... words) throws IOException, InterruptedException {
        Path output = folder.resolve("words.txt");
        List<String> command = new ArrayList<>(RunningDemo.service("-Xmx512m"));
        command.addAll(List.of(words));
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().putAll(environment);
        long began = System.nanoTime();
        Process process = builder.start();
        long most = 0;
        while (!process.waitFor(20, TimeUnit.MILLISECONDS)) {
            most = Math.max(most, resident(process));
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        return new Ran(process.exitValue(), Files.readString(output), seconds, most >> 10);
    }

    /** The most memory that the process has had so far, in KiB, as Linux tells it; 0 elsewhere. */
    private static long resident(Process process) {
        try {
            return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
                    .filter(line -> line.startsWith("VmHWM:"))
                    .map(line -> line.replaceAll("\\D", ""))
                    .mapToLong(Long::parseLong)
                    .findFirst()
                    .orElse(0);
        } catch (IOException gone) {
            return 0;
        }
    }
}
